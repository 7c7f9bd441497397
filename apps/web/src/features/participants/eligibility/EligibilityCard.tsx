import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { proofsFor } from '@clausier/domain/participants/eligibility/check-proof';
import { criterionOf } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import { PROOF_DOCUMENTS } from '@clausier/domain/participants/eligibility/proof-documents';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../../lib/api/problem';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { Card } from '../../../ui/page/Card';
import { Tag } from '../../../ui/signs/Tag';
import css from '../participants.module.css';
import { type ParticipantFile, useAddEligibility, useAddProof } from '../use-participants';
import { CorrectEligibilityDialog } from './CorrectEligibilityDialog';
import { EligibilityFields, eligibilityInput, emptyEligibility, ProofFields } from './EligibilityFields';

type Eligibility = ParticipantFile['eligibilities'][number];

/** Why the person may be hired, and what proves it; of another house's assessment only that there is one. */
export function EligibilityCard({ file }: { file: ParticipantFile }) {
  const { t } = useTranslation('participants');
  const { formatDay, language } = useFormats();
  const [isAdding, setAdding] = useState(false);
  const [proved, setProved] = useState<Eligibility | null>(null);
  const [corrected, setCorrected] = useState<Eligibility | null>(null);
  return (
    <Card
      title={t('eligibility.title')}
      actions={
        file.isOwn ? (
          <Button tone="quiet" onPress={() => setAdding(true)}>
            {t('eligibility.add')}
          </Button>
        ) : null
      }
    >
      {file.eligibilities.length === 0 ? (
        <p>
          {file.isOwn ? t('eligibility.none') : t('eligibility.knownElsewhere', { house: file.houseName })}
        </p>
      ) : null}
      <ul className={css.facts}>
        {file.eligibilities.map((one) => (
          <li key={one.id}>
            <b>
              {one.criterionCode
                ? criterionOf(one.criterionCode).labels[language]
                : t('eligibility.elsewhere', { house: one.houseName })}
            </b>
            <div className="small">
              {t('eligibility.on', { day: formatDay(one.assessedOn), house: one.houseName })}
            </div>
            {one.opinion ? <p>{one.opinion}</p> : null}
            {one.proofs.map((proof) => (
              <ProofLine key={proof.id} proof={proof} />
            ))}
            {one.criterionCode && file.isOwn ? (
              <div className={css.does}>
                <Button tone="quiet" onPress={() => setProved(one)}>
                  {t('proof.add')}
                </Button>
                <Button
                  tone="quiet"
                  aria-label={`${t('privacy:correct.action')} : ${criterionOf(one.criterionCode).labels[language]}`}
                  onPress={() => setCorrected(one)}
                >
                  {t('privacy:correct.action')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {isAdding ? <EligibilityDialog participantId={file.id} onClose={() => setAdding(false)} /> : null}
      {corrected ? (
        <CorrectEligibilityDialog
          participantId={file.id}
          eligibility={corrected}
          onClose={() => setCorrected(null)}
        />
      ) : null}
      {proved ? (
        <ProofDialog participantId={file.id} eligibility={proved} onClose={() => setProved(null)} />
      ) : null}
    </Card>
  );
}

function ProofLine({ proof }: { proof: Eligibility['proofs'][number] }) {
  const { t } = useTranslation('participants');
  const { formatDay, language } = useFormats();
  const { sentenceOf } = useProblemMessage();
  return (
    <p>
      {PROOF_DOCUMENTS[proof.documentCode as keyof typeof PROOF_DOCUMENTS][language]}{' '}
      <span className="small">
        {t('proof.seen', {
          issued: formatDay(proof.issuedOn),
          checked: formatDay(proof.checkedOn),
          by: proof.checkedBy,
        })}
      </span>{' '}
      {proof.findings.length === 0 ? <Tag tone="ok">{t('proof.fresh')}</Tag> : null}
      {proof.findings.map(({ code, params }) => (
        <Tag key={code} tone="warn">
          {sentenceOf(code, params as ProblemParams)}
        </Tag>
      ))}
    </p>
  );
}

function EligibilityDialog({ participantId, onClose }: { participantId: number; onClose: () => void }) {
  const { t } = useTranslation('participants');
  const { today } = useSession();
  const [draft, setDraft] = useState(() => emptyEligibility(today));
  const add = useAddEligibility(participantId, onClose);
  const submit = () => {
    const input = eligibilityInput(draft);
    if (input) add.mutate(input);
  };
  return (
    <Dialog title={t('eligibility.add')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={submit}
        error={add.error}
        isPending={add.isPending}
        submitLabel={t('eligibility.save')}
        onCancel={onClose}
      >
        <EligibilityFields draft={draft} onChange={setDraft} />
      </Form>
    </Dialog>
  );
}

type ProofDialogProps = { participantId: number; eligibility: Eligibility; onClose: () => void };

function ProofDialog({ participantId, eligibility, onClose }: ProofDialogProps) {
  const { t } = useTranslation('participants');
  const { today } = useSession();
  const [draft, setDraft] = useState(() => emptyEligibility(today));
  const add = useAddProof(participantId, eligibility.id, onClose);
  const documents = proofsFor(eligibility.criterionCode!, today as CalendarDay).map(
    ({ document }) => document,
  );
  const submit = () => {
    const { documentCode, issuedOn, validUntil } = draft;
    if (documentCode && issuedOn) add.mutate({ documentCode, issuedOn, validUntil });
  };
  return (
    <Dialog title={t('proof.add')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={submit}
        error={add.error}
        isPending={add.isPending}
        submitLabel={t('proof.save')}
        onCancel={onClose}
      >
        <ProofFields
          draft={draft}
          documents={documents}
          isRequired
          onChange={(proof) => setDraft({ ...draft, ...proof })}
        />
        <p className="small">{t('proof.noContent')}</p>
      </Form>
    </Dialog>
  );
}
