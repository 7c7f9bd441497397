import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useAskedForm } from '../../lib/routing/use-asked-form';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { Tag } from '../../ui/signs/Tag';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { MergesCard } from './duplicates/MergesCard';
import { ClockCard } from './eligibility/ClockCard';
import { EligibilityCard } from './eligibility/EligibilityCard';
import { IdentityDialog } from './identity/IdentityDialog';
import { MonthsCard } from './MonthsCard';
import { PrivacyCard } from './PrivacyCard';
import css from './participants.module.css';
import { participantPath, participantsPath } from './paths';
import { ResidenceCard } from './residence/ResidenceCard';
import { type ParticipantFile, useParticipant, type WorkContract } from './use-participants';
import { AssignmentDialog } from './work-contract/AssignmentDialog';
import { ContractDialog } from './work-contract/ContractDialog';
import { ContractLine } from './work-contract/ContractLine';

/** The file of a person: who, where, why eligible, until when, at work where, how many hours. */
export function ParticipantPage() {
  const { t } = useTranslation('participants');
  const { id } = useParams();
  const file = useParticipant(Number(id));
  const crumbs = [{ label: t('list.title'), to: participantsPath }];
  if (file.data?.keptFileId) return <Navigate to={participantPath(file.data.keptFileId)} replace />;
  if (file.data) return <File file={file.data} crumbs={crumbs} />;
  return (
    <Page title={t('file.title')} crumbs={crumbs}>
      <Card label={t('file.title')}>
        {file.error ? (
          <ErrorState error={file.error} onRetry={() => void file.refetch()} />
        ) : (
          <LoadingState lines={8} />
        )}
      </Card>
    </Page>
  );
}

type FileProps = { file: ParticipantFile; crumbs: { label: string; to: string }[] };

function File({ file, crumbs }: FileProps) {
  const { t } = useTranslation('participants');
  const { user } = useSession();
  const { formatDay } = useFormats();
  const hiring = useAskedForm('contrat');
  const assigning = useAskedForm('affectation');
  const [isCorrecting, setCorrecting] = useState(false);
  const [assigned, setAssigned] = useState<WorkContract | null>(null);
  // An address that asks for an assignment means the contract that has none yet.
  const unassigned = file.workContracts.find(({ assignments }) => assignments.length === 0) ?? null;
  const contractToAssign = assigned ?? (assigning.isOpen ? unassigned : null);
  const closeAssignment = () => {
    setAssigned(null);
    assigning.close();
  };
  return (
    <Page
      title={`${file.lastName}, ${file.firstName}`}
      tabTitle={t('file.title')}
      crumbs={crumbs}
      subtitle={
        <>
          {t(`file.born.${file.sex}`, { day: formatDay(file.bornOn) })} · {file.houseName}{' '}
          {file.isOwn ? null : <Tag tone="mut">{t('file.mutualised')}</Tag>}
          {[file.phone, file.email].filter(Boolean).map((contact) => ` · ${contact}`)}
        </>
      }
      actions={
        <>
          {file.isOwn && user.role === 'HOUSE_MANAGER' ? (
            <ButtonLink to={`/journal?personne=${file.id}&sujet=OPENINGS`}>{t('file.journal')}</ButtonLink>
          ) : null}
          {file.isOwn ? <Button onPress={() => setCorrecting(true)}>{t('identity.correct')}</Button> : null}
          <Button tone="primary" onPress={hiring.open}>
            {t('contract.create')}
          </Button>
        </>
      }
    >
      <div className={css.columns}>
        <div className={css.side}>
          <Card title={t('contract.title')}>
            {file.workContracts.length === 0 ? (
              <EmptyState title={t('contract.none')}>{t('contract.noneHelp')}</EmptyState>
            ) : null}
            {file.workContracts.map((contract) => (
              <ContractLine key={contract.id} contract={contract} onAssign={() => setAssigned(contract)} />
            ))}
          </Card>
          <MonthsCard months={file.months} isOwn={file.isOwn} />
        </div>
        <div className={css.side}>
          <ClockCard clock={file.clock} />
          <EligibilityCard file={file} />
          {file.isOwn ? <ResidenceCard file={file} /> : null}
          {file.isOwn ? <PrivacyCard file={file} /> : null}
          <MergesCard file={file} />
        </div>
      </div>
      {isCorrecting ? <IdentityDialog file={file} onClose={() => setCorrecting(false)} /> : null}
      {hiring.isOpen ? (
        <ContractDialog participantId={file.id} onSaved={hiring.close} onClose={hiring.close} />
      ) : null}
      {contractToAssign ? (
        <AssignmentDialog contract={contractToAssign} onSaved={closeAssignment} onClose={closeAssignment} />
      ) : null}
    </Page>
  );
}
