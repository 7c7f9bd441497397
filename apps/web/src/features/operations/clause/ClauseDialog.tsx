import { CLAUSE_KINDS } from '@clausier/domain/contracts/clause-kinds';
import { EARLIEST_DUE_BEFORE_DAY, LATEST_DUE_BEFORE_DAY } from '@clausier/domain/timesheets/due-date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session/use-session';
import { SelectField } from '../../../ui/choices/SelectField';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { DayField } from '../../../ui/fields/DayField';
import { EurosField } from '../../../ui/fields/EurosField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { type ClauseInput, useWriteClause } from '../lot/use-write-lot-part';
import css from '../operations.module.css';
import type { Clause, Lot } from '../use-operation';
import { draftOf, inputOf } from './clause-draft';
import { ObjectiveFields } from './ObjectiveFields';
import { PeriodFields } from './PeriodFields';

/** Every day that a clause may ask its statements before. */
const DUE_DAYS = Array.from(
  { length: LATEST_DUE_BEFORE_DAY - EARLIEST_DUE_BEFORE_DAY + 1 },
  (_, at) => EARLIEST_DUE_BEFORE_DAY + at,
);
const HOUR_KINDS = ['WORKED', 'OVERTIME', 'TRAINING'] as const;

type ClauseDialogProps = {
  lot: Lot;
  clause: Clause | null;
  startsOn: string;
  /** Of a calibration: the objective a new clause starts from. */
  hours?: number | null;
  onClose: () => void;
};

/** Writes the social clause of a lot: its basis, its objective, what counts, until when, and the penalty. */
export function ClauseDialog({ lot, clause, startsOn, hours = null, onClose }: ClauseDialogProps) {
  const { t } = useTranslation('operations');
  const { today } = useSession();
  const write = useWriteClause(lot.id, clause, () => {
    showToast({ message: t(clause ? 'form.saved' : 'clause.created') });
    onClose();
  });
  const [draft, setDraft] = useState(() => {
    const draft = draftOf(clause, startsOn, today);
    return hours === null ? draft : { ...draft, committedHours: hours };
  });
  const change = (patch: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...patch }));

  function save() {
    write.mutate(inputOf(draft, clause, today));
  }

  return (
    <Dialog title={t(clause ? 'clause.change' : 'clause.add')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(clause ? 'form.save' : 'clause.create')}
        onCancel={onClose}
      >
        <SelectField
          label={t('clause.kind')}
          name="kind"
          autoFocus
          options={CLAUSE_KINDS.map(({ code, source }) => ({
            id: code,
            label: t(`clauseKind.${code}`),
            description: source,
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind as ClauseInput['kind'] })}
        />
        <ObjectiveFields
          draft={draft}
          onChange={change}
          hasAmendments={(clause?.amendments.length ?? 0) > 0}
        />
        <FormColumns>
          <DayField
            label={t('clause.startedOn')}
            name="startedOn"
            isRequired
            value={draft.startedOn}
            onChange={(startedOn) => change({ startedOn })}
          />
          <DayField
            label={t('clause.dueOn')}
            name="dueOn"
            isRequired
            value={draft.dueOn}
            onChange={(dueOn) => change({ dueOn })}
          />
          <SelectField
            label={t('clause.statements')}
            name="statementDueDay"
            description={t('clause.statementsHelp')}
            options={DUE_DAYS.map((day) => ({ id: String(day), label: t('clause.beforeDay', { day }) }))}
            value={String(draft.statementDueDay)}
            onChange={(day) => change({ statementDueDay: Number(day) })}
          />
          <PeriodFields clause={clause} draft={draft} onChange={change} />
          <EurosField
            label={t('clause.penalty')}
            name="penaltyCentsPerHour"
            isOptional
            value={draft.penaltyCentsPerHour}
            onChange={(penaltyCentsPerHour) => change({ penaltyCentsPerHour })}
            description={t('clause.penaltyHelp')}
          />
        </FormColumns>
        <fieldset className={css.kinds}>
          <legend>{t('clause.counted')}</legend>
          {HOUR_KINDS.map((kind) => (
            <CheckboxField
              key={kind}
              name="countedHourKinds"
              isSelected={draft.countedHourKinds.includes(kind)}
              onChange={(isSelected) =>
                change({
                  countedHourKinds: HOUR_KINDS.filter((one) =>
                    one === kind ? isSelected : draft.countedHourKinds.includes(one),
                  ),
                })
              }
            >
              {t(`hourKind.${kind}`)}
            </CheckboxField>
          ))}
        </fieldset>
        <CheckboxField
          name="allowsOpenEnded"
          isSelected={draft.allowsOpenEnded}
          onChange={(allowsOpenEnded) => change({ allowsOpenEnded })}
          note={t('clause.openEndedHelp')}
        >
          {t('clause.openEnded')}
        </CheckboxField>
      </Form>
    </Dialog>
  );
}
