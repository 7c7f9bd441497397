import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { isValidOn } from '@clausier/domain/calendar/validity';
import { proofsFor } from '@clausier/domain/participants/eligibility/check-proof';
import { eligibleUntil } from '@clausier/domain/participants/eligibility/duration';
import {
  type CriterionCode,
  ELIGIBILITY_CRITERIA,
} from '@clausier/domain/participants/eligibility/eligibility-criteria';
import {
  PROOF_DOCUMENTS,
  type ProofDocument,
  type ProofFreshness,
} from '@clausier/domain/participants/eligibility/proof-documents';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { SelectField } from '../../../ui/choices/SelectField';
import { DayField } from '../../../ui/fields/DayField';
import { TextField } from '../../../ui/fields/TextField';
import { FormColumns } from '../../../ui/forms/FormColumns';
import css from '../participants.module.css';
import type { EligibilityInput } from '../use-participants';

/** A criterion and the first proof, as they are being typed. */
export type EligibilityDraft = {
  criterionCode: CriterionCode | null;
  assessedOn: string | null;
  opinion: string;
  documentCode: ProofDocument | null;
  issuedOn: string | null;
  validUntil: string | null;
};

export function emptyEligibility(today: string): EligibilityDraft {
  return {
    criterionCode: null,
    assessedOn: today,
    opinion: '',
    documentCode: null,
    issuedOn: null,
    validUntil: null,
  };
}

/** What the API takes; null while no criterion is chosen. */
export function eligibilityInput(draft: EligibilityDraft): EligibilityInput | null {
  const { criterionCode, assessedOn, opinion, documentCode, issuedOn, validUntil } = draft;
  if (criterionCode === null || assessedOn === null) return null;
  const proofs = documentCode && issuedOn ? [{ documentCode, issuedOn, validUntil }] : [];
  return { criterionCode, assessedOn, opinion: opinion || null, proofs };
}

type EligibilityFieldsProps = {
  draft: EligibilityDraft;
  onChange: (draft: EligibilityDraft) => void;
  isOptional?: boolean;
};

/** The assistant: a criterion, then the documents that prove it and their greatest age, then until when hours count. */
export function EligibilityFields({ draft, onChange, isOptional }: EligibilityFieldsProps) {
  const { t } = useTranslation('participants');
  const { language, formatDay } = useFormats();
  const { today } = useSession();
  const day = (draft.assessedOn ?? today) as CalendarDay;
  const accepted = draft.criterionCode ? proofsFor(draft.criterionCode, day) : [];
  const options = ELIGIBILITY_CRITERIA.filter((one) => isValidOn(one, day));
  return (
    <>
      <FormColumns>
        <SelectField
          label={t('eligibility.criterion')}
          name="criterionCode"
          isOptional={isOptional}
          isRequired={!isOptional}
          options={options.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
          value={draft.criterionCode}
          onChange={(code) =>
            onChange({ ...draft, criterionCode: code as CriterionCode, documentCode: null })
          }
        />
        <DayField
          label={t('eligibility.assessedOn')}
          name="assessedOn"
          max={today}
          value={draft.assessedOn}
          onChange={(assessedOn) => onChange({ ...draft, assessedOn })}
        />
      </FormColumns>
      {draft.criterionCode === 'OTHER' ? (
        <TextField
          label={t('eligibility.opinion')}
          name="opinion"
          isMultiline
          isRequired
          description={t('eligibility.opinionHelp')}
          value={draft.opinion}
          onChange={(opinion) => onChange({ ...draft, opinion })}
        />
      ) : null}
      {accepted.length > 0 ? (
        <div className={css.assistant}>
          <p>
            <b>{t('assistant.title')}</b>
          </p>
          <ul>
            {accepted.map(({ document, freshness, source }) => (
              <li key={document}>
                {PROOF_DOCUMENTS[document][language]}, {t(`freshness.${freshness.kind}`, monthsOf(freshness))}{' '}
                <span className="small">({source})</span>
              </li>
            ))}
          </ul>
          <p className="small">
            {t('assistant.until', { day: formatDay(eligibleUntil(today as CalendarDay, false)) })}
          </p>
        </div>
      ) : null}
      {accepted.length > 0 ? (
        <ProofFields
          draft={draft}
          documents={accepted.map(({ document }) => document)}
          onChange={(proof) => onChange({ ...draft, ...proof })}
        />
      ) : null}
    </>
  );
}

function monthsOf(freshness: ProofFreshness): { count: number } {
  return { count: freshness.kind === 'UNDER_MONTHS' ? freshness.months : 0 };
}

export type ProofDraft = Pick<EligibilityDraft, 'documentCode' | 'issuedOn' | 'validUntil'>;

type ProofFieldsProps = {
  draft: ProofDraft;
  documents: ProofDocument[];
  onChange: (proof: ProofDraft) => void;
  isRequired?: boolean;
};

/** The document one has seen: its kind and its dates. */
export function ProofFields({ draft, documents, onChange, isRequired }: ProofFieldsProps) {
  const { t } = useTranslation('participants');
  const { language } = useFormats();
  const { today } = useSession();
  const { documentCode, issuedOn, validUntil } = draft;
  return (
    <FormColumns>
      <SelectField
        label={t('proof.document')}
        name="documentCode"
        isOptional={!isRequired}
        isRequired={isRequired}
        options={documents.map((id) => ({ id, label: PROOF_DOCUMENTS[id][language] }))}
        value={documentCode}
        onChange={(code) => onChange({ documentCode: code as ProofDocument, issuedOn, validUntil })}
      />
      <DayField
        label={t('proof.issuedOn')}
        name="issuedOn"
        max={today}
        isOptional={!isRequired}
        isRequired={isRequired || documentCode !== null}
        value={issuedOn}
        onChange={(day) => onChange({ documentCode, issuedOn: day, validUntil })}
      />
      <DayField
        label={t('proof.validUntil')}
        name="validUntil"
        isOptional
        value={validUntil}
        onChange={(day) => onChange({ documentCode, issuedOn, validUntil: day })}
      />
    </FormColumns>
  );
}
