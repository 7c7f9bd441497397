import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { SelectField } from '../../../ui/choices/SelectField';
import { DayField } from '../../../ui/fields/DayField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { attestationPath } from '../paths';
import { type AttestationSummary, useAttestations, useIssue } from '../use-attestations';
import { useReport } from '../use-report';
import type { useReportChoices } from '../use-report-choices';
import { queryOf, type ReportState } from '../use-report-state';
import css from './attestation.module.css';
import { IssuePreview } from './IssuePreview';

type IssueDialogProps = {
  operationId: number;
  /** What the page shows: where the dialog starts. */
  state: ReportState;
  choices: NonNullable<ReturnType<typeof useReportChoices>['data']>;
  onClose: () => void;
};

/** Whom the attestation is for and what it is about; what will be attested is shown before anything is issued. */
export function IssueDialog({ operationId, state: shown, choices, onClose }: IssueDialogProps) {
  const { t } = useTranslation('execution-report');
  const { formatHours, formatDay } = useFormats();
  const { today } = useSession();
  const navigate = useNavigate();
  const [state, setState] = useState<ReportState>({
    ...shown,
    reader: shown.reader === 'HOUSE' ? 'AUTHORITY' : shown.reader,
  });
  const query = queryOf(state, true);
  const preview = useReport(operationId, query);
  const earlier = useAttestations(operationId);
  const last = earlier.data?.find((one) => isOfSubject(one, state));
  const issue = useIssue(operationId, (attestation) => {
    showToast({ message: t('issue.done', { code: attestation.code }) });
    void navigate(attestationPath(attestation.id));
  });
  const report = preview.isPlaceholderData ? undefined : preview.data;
  const firms = choices.firms.map(({ id, name }) => ({ id: String(id), label: name }));
  const { audience = 'AUTHORITY', ...asked } = query;
  return (
    <Dialog title={t('issue.title')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={() =>
          issue.mutate({
            ...asked,
            audience: audience === 'FIRM' ? 'FIRM' : 'AUTHORITY',
            seenRevision: last?.revision ?? 0,
          })
        }
        error={issue.error ?? preview.error}
        isPending={issue.isPending}
        isSubmitDisabled={!report || report.clauses.length === 0 || !earlier.data}
        submitLabel={
          report ? t('issue.submit', { done: formatHours(report.totals.doneHours) }) : t('issue.open')
        }
        onCancel={onClose}
      >
        <div className={css.fields}>
          <SelectField
            name="firm"
            label={t('issue.reader')}
            options={[{ id: 'AUTHORITY', label: t('page.AUTHORITY') }, ...firms]}
            value={state.reader}
            onChange={(id) => setState({ ...state, reader: String(id) })}
          />
          {choices.contracts.length > 1 ? (
            <SelectField
              name="publicContract"
              label={t('issue.contract')}
              options={[
                { id: '', label: t('page.wholeOperation') },
                ...choices.contracts.map(({ id, number, subject }) => ({
                  id: String(id),
                  label: `${number}, ${subject}`,
                })),
              ]}
              value={String(state.contract ?? '')}
              onChange={(id) => setState({ ...state, contract: Number(id) || undefined })}
            />
          ) : null}
          <DayField
            name="asOf"
            label={t('issue.day')}
            isOptional
            description={t('issue.dayHelp')}
            max={today}
            value={state.asOf ?? null}
            onChange={(day) => setState({ ...state, asOf: day ?? undefined })}
          />
        </div>
        <IssuePreview report={report} />
        <p className={css.small}>
          {last
            ? t('issue.replaces', { revision: last.revision, day: formatDay(last.day) })
            : t('issue.first')}{' '}
          {t('issue.frozen')}
        </p>
      </Form>
    </Dialog>
  );
}

/** Attestations of one subject follow each other: the same contract or the whole, for the same reader. */
function isOfSubject(one: AttestationSummary, { contract, reader }: ReportState): boolean {
  const firm = Number(reader) || null;
  return one.publicContractId === (contract ?? null) && one.firmId === firm;
}
