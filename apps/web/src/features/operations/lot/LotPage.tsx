import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useAskedForm } from '../../../lib/routing/use-asked-form';
import { Button } from '../../../ui/buttons/Button';
import { Menu } from '../../../ui/overlays/Menu';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { ClauseCard } from '../clause/ClauseCard';
import { ClauseDialog } from '../clause/ClauseDialog';
import { operationPath, operationsPath } from '../paths';
import { RemoveDialog } from '../RemoveDialog';
import { type Contract, type Lot, type Operation, useOperation } from '../use-operation';
import { useRights } from '../use-rights';
import { LotDialog } from './LotDialog';
import { LotParties } from './LotParties';
import { useLotOfContract } from './use-lot-of-contract';

/** One lot: the firms that carry it out and what its clauses ask. */
export function LotPage() {
  const { t } = useTranslation('operations');
  const { id, lotId } = useParams();
  const page = useOperation(Number(id));
  const crumbs = [{ label: t('list.title'), to: operationsPath }];
  if (page.error) {
    return (
      <Page title={t('page.unknown')} crumbs={crumbs}>
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      </Page>
    );
  }
  if (!page.data) return <LoadingState isPage lines={10} />;
  for (const contract of page.data.contracts) {
    const lot = contract.lots.find((one) => one.id === Number(lotId));
    if (lot) return <LoadedLot operation={page.data.operation} contract={contract} lot={lot} />;
  }
  return (
    <Page title={t('lot.unknown')} crumbs={crumbs}>
      <EmptyState title={t('lot.unknownHelp')} />
    </Page>
  );
}

type LoadedLotProps = { operation: Operation['operation']; contract: Contract; lot: Lot };

function LoadedLot({ operation, contract, lot }: LoadedLotProps) {
  const { t } = useTranslation('operations');
  const { formatEuros } = useFormats();
  const { canWrite } = useRights();
  const nameOf = useLotOfContract();
  const amount = lot.amountCents === null ? '' : ` · ${formatEuros(lot.amountCents)}`;
  return (
    <Page
      title={nameOf(lot, contract)}
      crumbs={[
        { label: t('list.title'), to: operationsPath },
        { label: operation.name, to: operationPath(operation.id) },
        { label: t('clauses.contractNumber', { number: contract.number }) },
      ]}
      subtitle={`${contract.subject}${amount}`}
      actions={canWrite ? <LotActions operation={operation} contract={contract} lot={lot} /> : null}
    >
      {lot.clauses.map((clause) => (
        <ClauseCard key={clause.id} lot={lot} clause={clause} />
      ))}
      {lot.clauses.length === 0 ? (
        <Card title={t('clauses.title')} isFlush>
          <EmptyState title={t('lot.noClause')}>{canWrite ? t('lot.noClauseHelp') : null}</EmptyState>
        </Card>
      ) : null}
      <LotParties lot={lot} />
    </Page>
  );
}

function LotActions({ operation, contract, lot }: LoadedLotProps) {
  const { t } = useTranslation('operations');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  // A calibration leads here with the hours it gave: the clause is opened with them.
  const calibrated = /^\d{1,9}$/.test(params.get('objectif') ?? '') ? Number(params.get('objectif')) : null;
  const [opened, setOpened] = useState<'change' | 'remove' | null>(null);
  const [isCalibrated, setCalibrated] = useState(calibrated !== null);
  const clause = useAskedForm('clause');
  const close = () => setOpened(null);
  const closeClause = () => {
    clause.close();
    setCalibrated(false);
    if (calibrated !== null) setParams({}, { replace: true });
  };
  return (
    <>
      <Menu
        label={t('page.more')}
        actions={[
          { id: 'change', label: t('lot.change'), onAction: () => setOpened('change') },
          { id: 'remove', label: t('lot.remove'), onAction: () => setOpened('remove'), isDangerous: true },
        ]}
      />
      <Button tone={lot.clauses.length === 0 ? 'primary' : 'normal'} onPress={clause.open}>
        {t('clause.add')}
      </Button>
      {opened === 'change' ? <LotDialog contract={contract} lot={lot} onClose={close} /> : null}
      {clause.isOpen || isCalibrated ? (
        <ClauseDialog
          lot={lot}
          clause={null}
          hours={calibrated}
          startsOn={contract.notifiedOn ?? operation.startedOn}
          onClose={closeClause}
        />
      ) : null}
      {opened === 'remove' ? (
        <RemoveDialog
          target={{ kind: 'lot', id: lot.id }}
          name={lot.name || lot.number}
          onRemoved={() => void navigate(operationPath(operation.id))}
          onClose={close}
        />
      ) : null}
    </>
  );
}
