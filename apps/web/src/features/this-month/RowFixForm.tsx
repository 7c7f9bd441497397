import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Form } from '../../ui/Form';
import { FormColumns } from '../../ui/FormColumns';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import css from './this-month.module.css';
import type { Statement, StatementRow } from './use-this-month';
import type { RowFix } from './use-write-statement';

type RowFixFormProps = {
  row: StatementRow;
  people: Statement['people'];
  isPending: boolean;
  error: unknown;
  onFix: (fix: RowFix) => void;
  onCancel: () => void;
};

/** The row's own values to put right, under the row; what was read first stays kept. */
export function RowFixForm({ row, people, isPending, error, onFix, onCancel }: RowFixFormProps) {
  const { t } = useTranslation('this-month');
  const { formatDay } = useFormats();
  const [place, setPlace] = useState<string | null>(null);
  const [hours, setHours] = useState(row.hoursText);
  const [period, setPeriod] = useState(row.periodText);
  const options = people.flatMap((person) =>
    person.clauses.map((clause) => ({
      id: `${person.employmentContractId}/${clause.assignmentId}`,
      label: `${person.lastName} ${person.firstName}`,
      description: `${t('lot', { number: clause.lotNumber, name: clause.lotName })} · ${clause.operationName} · ${t(
        'fix.since',
        { on: formatDay(person.startedOn) },
      )}`,
    })),
  );

  function submit() {
    const [employmentContractId, assignmentId] = (place ?? '').split('/').map(Number);
    onFix({
      ...(hours === row.hoursText ? {} : { hours }),
      ...(period === row.periodText ? {} : { period }),
      ...(place === null ? {} : { employmentContractId, assignmentId }),
    });
  }

  return (
    <div className={css.fixForm}>
      <Form
        onSubmit={submit}
        error={error}
        isPending={isPending}
        submitLabel={t('fix.check')}
        onCancel={onCancel}
      >
        <FormColumns>
          <TextField label={t('column.hours')} name="hours" autoFocus value={hours} onChange={setHours} />
          <TextField
            label={t('fix.period')}
            name="period"
            placeholder="05/2026"
            value={period}
            onChange={setPeriod}
          />
          <SelectField
            label={t('fix.person')}
            placeholder={t('fix.samePerson')}
            options={options}
            value={place}
            onChange={(id) => setPlace(String(id))}
          />
        </FormColumns>
      </Form>
    </div>
  );
}
