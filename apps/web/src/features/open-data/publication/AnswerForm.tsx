import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/api/schema.gen';
import { SelectField } from '../../../ui/choices/SelectField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { showToast } from '../../../ui/overlays/toasts';
import { useAnswer } from '../use-open-data';

type Lot = components['schemas']['PublicationLot'];
type Missing = Lot['missing'][number];

/** What a lot lacks to be published, asked in the words of the official lists; several words are parted by semicolons. */
export function AnswerForm({ lot }: { lot: Lot }) {
  const { t } = useTranslation('open-data');
  const [values, setValues] = useState<Record<string, string>>({});
  const answer = useAnswer(lot.lotId, () => showToast({ message: t('publication.saved') }));
  const asked = lot.missing.map(({ path }) => ({ path, value: values[path] ?? '' }));
  return (
    <details>
      <summary>{t('publication.complete')}</summary>
      <Form
        onSubmit={() => answer.mutate({ answers: [...lot.answers, ...asked] })}
        error={answer.error}
        isPending={answer.isPending}
        submitLabel={t('publication.save')}
      >
        <FormColumns>
          {lot.missing.map((field, index) => (
            <MissingField
              key={field.path}
              field={field}
              name={`answers.${lot.answers.length + index}.value`}
              value={values[field.path] ?? ''}
              onChange={(value) => setValues((current) => ({ ...current, [field.path]: value }))}
            />
          ))}
        </FormColumns>
      </Form>
    </details>
  );
}

type MissingFieldProps = { field: Missing; name: string; value: string; onChange: (value: string) => void };

function MissingField({ field, name, value, onChange }: MissingFieldProps) {
  const { t, i18n } = useTranslation('open-data');
  const isDay = field.kind === 'DAY';
  const known = field.path
    .replace(/\[\d+\]/g, '')
    .split('.')
    .at(-1)!;
  const label = i18n.exists(`field.${known}`, { ns: 'open-data' }) ? t(`field.${known}`) : field.path;
  const options =
    field.kind === 'FLAG'
      ? [
          { id: 'oui', label: t('publication.yes') },
          { id: 'non', label: t('publication.no') },
        ]
      : field.choices.map((id) => ({ id, label: id }));
  if (options.length > 0)
    return (
      <SelectField
        label={label}
        name={name}
        isOptional
        options={options}
        value={value || null}
        onChange={(id) => onChange(String(id ?? ''))}
        description={field.path}
      />
    );
  return (
    <TextField
      label={label}
      name={name}
      value={value}
      onChange={onChange}
      inputMode={field.kind === 'NUMBER' ? 'decimal' : 'text'}
      description={t(isDay ? 'publication.dayHelp' : 'publication.fieldHelp', {
        path: field.path,
      })}
    />
  );
}
