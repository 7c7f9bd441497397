import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { isValidOn } from '@clausier/domain/calendar/validity';
import {
  type CriterionCode,
  ELIGIBILITY_CRITERIA,
} from '@clausier/domain/participants/eligibility/eligibility-criteria';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { SelectField } from '../../../ui/choices/SelectField';
import { DayField } from '../../../ui/fields/DayField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { ReasonField } from '../ReasonField';
import { useCorrectEligibility, useTellCorrection } from '../use-corrections';
import type { ParticipantFile } from '../use-participants';

type CorrectEligibilityDialogProps = {
  participantId: number;
  eligibility: ParticipantFile['eligibilities'][number];
  onClose: () => void;
};

/** Corrects a criterion wrongly entered; one that documents prove keeps its kind. */
export function CorrectEligibilityDialog({
  participantId,
  eligibility,
  onClose,
}: CorrectEligibilityDialogProps) {
  const { t } = useTranslation('privacy');
  const { language } = useFormats();
  const { today } = useSession();
  const tell = useTellCorrection();
  const [criterionCode, setCriterion] = useState<CriterionCode | null>(eligibility.criterionCode);
  const [assessedOn, setAssessedOn] = useState<string | null>(eligibility.assessedOn);
  const [opinion, setOpinion] = useState(eligibility.opinion ?? '');
  const [reason, setReason] = useState('');
  const correct = useCorrectEligibility(participantId, eligibility.id, (done) => {
    tell(done);
    onClose();
  });
  const submit = () => {
    if (criterionCode && assessedOn)
      correct.mutate({ criterionCode, assessedOn, opinion: opinion || null, reason });
  };
  const day = (assessedOn ?? today) as CalendarDay;
  return (
    <Dialog title={t('correct.eligibility')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={submit}
        error={correct.error}
        isPending={correct.isPending}
        submitLabel={t('correct.save')}
        onCancel={onClose}
      >
        <SelectField
          label={t('correct.criterion')}
          name="criterionCode"
          isRequired
          options={ELIGIBILITY_CRITERIA.filter((one) => isValidOn(one, day)).map(({ code, labels }) => ({
            id: code,
            label: labels[language],
          }))}
          value={criterionCode}
          onChange={(code) => setCriterion(code as CriterionCode)}
        />
        <DayField
          label={t('participants:eligibility.assessedOn')}
          name="assessedOn"
          isRequired
          max={today}
          value={assessedOn}
          onChange={setAssessedOn}
        />
        {criterionCode === 'OTHER' ? (
          <TextField
            label={t('participants:eligibility.opinion')}
            name="opinion"
            isMultiline
            isRequired
            maxLength={500}
            description={t('participants:eligibility.opinionHelp')}
            value={opinion}
            onChange={setOpinion}
          />
        ) : null}
        <ReasonField value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  );
}
