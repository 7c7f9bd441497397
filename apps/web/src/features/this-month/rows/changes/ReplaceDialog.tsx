import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../../lib/api/client';
import { newIdempotencyKey } from '../../../../lib/api/idempotency-key';
import { SelectField } from '../../../../ui/choices/SelectField';
import { CheckboxField } from '../../../../ui/fields/CheckboxField';
import { TextField } from '../../../../ui/fields/TextField';
import { useDebounced } from '../../../../ui/filters/use-debounced';
import { Form } from '../../../../ui/forms/Form';
import { FormColumns } from '../../../../ui/forms/FormColumns';
import { Dialog } from '../../../../ui/overlays/Dialog';
import type { Statement } from '../../use-this-month';
import { ROW_FIELDS, type RowField } from '../cells/row-fields';
import css from '../rows.module.css';
import type { RowsAsked } from '../use-rows';
import type { Corrections } from './use-corrections';

type ReplaceDialogProps = {
  statement: Statement;
  asked: RowsAsked;
  corrections: Corrections;
  onClose: () => void;
};

/** Find and replace in the rows that are shown: how many it is about is said before anything changes. */
export function ReplaceDialog({ statement, asked, corrections, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation('this-month');
  const [field, setField] = useState<RowField>('person');
  const [find, setFind] = useState('');
  const [replaceWith, setReplaceWith] = useState('');
  const [isExact, setExact] = useState(false);
  const replacement = { where: asked, field, find, replaceWith, isExact };
  const preview = usePreview(statement, useDebounced(replacement, 200));
  const shown = asked.filter ?? 'all';
  const count = find === '' ? 0 : (preview.data?.count ?? 0);
  return (
    <Dialog title={t('replace.title')} isOpen onClose={onClose}>
      <Form
        onSubmit={() => {
          corrections.replace(replacement);
          onClose();
        }}
        isSubmitDisabled={count === 0}
        submitLabel={t('replace.submit', { count })}
        error={preview.error}
        onCancel={onClose}
      >
        <SelectField
          label={t('replace.field')}
          options={ROW_FIELDS.map((id) => ({ id, label: t(`grid.${id}`) }))}
          value={field}
          onChange={(id) => setField(id as RowField)}
        />
        <FormColumns>
          <TextField label={t('replace.find')} autoFocus maxLength={200} value={find} onChange={setFind} />
          <TextField
            label={t('replace.with')}
            maxLength={200}
            value={replaceWith}
            onChange={setReplaceWith}
          />
        </FormColumns>
        <CheckboxField isSelected={isExact} onChange={setExact} note={t('replace.exactNote')}>
          {t('replace.exact')}
        </CheckboxField>
        <div role="status" className={css.preview}>
          <p>{t('replace.count', { count, scope: t(`replace.scope.${shown}`) })}</p>
          {count > 0
            ? preview.data?.samples.map((sample) => (
                <p key={sample.rowNumber} className="small">
                  {t('row.number', { number: sample.rowNumber })} : <s>{sample.before}</s> →{' '}
                  <b>{sample.after}</b>
                </p>
              ))
            : null}
        </div>
      </Form>
    </Dialog>
  );
}

type Replacement = Parameters<Corrections['replace']>[0];

function usePreview({ id, version }: Statement, replacement: Replacement) {
  return useQuery({
    queryKey: ['replacement', id, version, replacement],
    enabled: replacement.find !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.POST('/api/v1/timesheets/{id}/rows/replacements', {
          params: { path: { id } },
          body: { ...replacement, version, isPreview: true },
          headers: { 'Idempotency-Key': newIdempotencyKey() },
          signal,
        }),
      ),
  });
}
