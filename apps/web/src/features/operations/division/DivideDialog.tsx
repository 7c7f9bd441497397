import { divideLike } from '@clausier/domain/contracts/division';
import type { Hours } from '@clausier/domain/hours/hours';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { DayField } from '../../../ui/fields/DayField';
import { HoursField } from '../../../ui/fields/HoursField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { Tag } from '../../../ui/signs/Tag';
import css from '../operations.module.css';
import { type ClauseDivision, useDivide } from './use-division';

type DivideDialogProps = { clauseId: number; division: ClauseDivision; onClose: () => void };

/** Shares the objective between the parties: it can be kept once the parts are the whole of it. */
export function DivideDialog({ clauseId, division, onClose }: DivideDialogProps) {
  const { t } = useTranslation('operations');
  const { today } = useSession();
  const { parties, divisions, objectiveHours } = division;
  const [parts, setParts] = useState(() => startingParts(division));
  const [decidedOn, setDecidedOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const divide = useDivide(clauseId, () => {
    showToast({ message: t('division.done') });
    onClose();
  });
  const left = objectiveHours - Object.values(parts).reduce<number>((sum, hours) => sum + (hours ?? 0), 0);

  /** In the proportions typed so far, to the hundredth: nothing is left over. */
  function spread() {
    const typed = parties.map(({ partyId }) => ({ partyId, hours: (parts[partyId] ?? 0) as Hours }));
    const split = divideLike(objectiveHours as Hours, typed);
    setParts(Object.fromEntries(split.map(({ partyId, hours }) => [partyId, hours])));
  }

  function save() {
    divide.mutate({
      seenRevision: divisions[0]?.revision ?? 0,
      decidedOn: decidedOn ?? '',
      reason: reason.trim(),
      parts: parties.map(({ partyId }) => ({ partyId, hours: parts[partyId] ?? 0 })),
    });
  }

  return (
    <Dialog title={t('division.dialog')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={save}
        error={divide.error}
        isPending={divide.isPending}
        isSubmitDisabled={left !== 0}
        submitLabel={t('division.submit')}
        onCancel={onClose}
      >
        <FormColumns>
          {parties.map(({ partyId, firmName }, at) => (
            <HoursField
              key={partyId}
              label={firmName}
              name={`part-${partyId}`}
              isRequired
              autoFocus={at === 0}
              value={parts[partyId] ?? null}
              onChange={(hours) => setParts((current) => ({ ...current, [partyId]: hours }))}
            />
          ))}
        </FormColumns>
        <div className={css.divisionHead} aria-live="polite">
          <Left left={left} objective={objectiveHours} />
          <Button isDisabled={left === 0} onPress={spread}>
            {t('division.spread')}
          </Button>
        </div>
        <FormColumns>
          <DayField
            label={t('division.decidedOn')}
            name="decidedOn"
            isRequired
            value={decidedOn}
            onChange={setDecidedOn}
          />
          <TextField
            label={t('division.reason')}
            name="reason"
            isRequired
            minLength={3}
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
        </FormColumns>
      </Form>
    </Dialog>
  );
}

/** What is left to share, or is too much, in words. */
function Left({ left, objective }: { left: number; objective: number }) {
  const { t } = useTranslation('operations');
  const { formatHours } = useFormats();
  if (left === 0) return <Tag tone="ok">{t('division.whole', { hours: formatHours(objective) })}</Tag>;
  if (left > 0) return <Tag tone="warn">{t('division.left', { hours: formatHours(left) })}</Tag>;
  return <Tag tone="bad">{t('division.over', { hours: formatHours(-left) })}</Tag>;
}

/** As they are shared today, brought to the objective of today; the whole to the lead when nothing was shared yet. */
function startingParts({
  parties,
  divisions,
  objectiveHours,
}: ClauseDivision): Record<number, number | null> {
  const last = divisions[0]?.parts ?? [];
  const known = parties.map(({ partyId }, at) => ({
    partyId,
    hours: (last.find((part) => part.partyId === partyId)?.hours ??
      (last.length === 0 && at === 0 ? 1 : 0)) as Hours,
  }));
  const split = divideLike(objectiveHours as Hours, known);
  return Object.fromEntries(split.map(({ partyId, hours }) => [partyId, hours]));
}
