import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useAskedForm } from '../../../lib/routing/use-asked-form';
import { Button } from '../../../ui/buttons/Button';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { Menu } from '../../../ui/overlays/Menu';
import { Page } from '../../../ui/page/Page';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { ContractDialog } from '../lot/ContractDialog';
import { LotClauses } from '../lot/LotClauses';
import { OperationDialog } from '../OperationDialog';
import css from '../operations.module.css';
import { operationsPath } from '../paths';
import { RemoveDialog } from '../RemoveDialog';
import { type Operation, useOperation } from '../use-operation';
import { useRights } from '../use-rights';
import { EventThread } from './EventThread';
import { MonthlyHours } from './MonthlyHours';
import { OperationContacts, OperationStatements } from './OperationDesk';
import { OperationFigures } from './OperationFigures';
import { OperationStatus } from './OperationStatus';
import { PeopleAtWork } from './PeopleAtWork';
import { sideOfThread } from './side-of-thread';

/** Everything about one operation: its objective, its clauses, its people, its months and what happened last. */
export function OperationPage() {
  const { t } = useTranslation('operations');
  const id = Number(useParams().id);
  const page = useOperation(id);
  if (page.error) {
    return (
      <Page title={t('page.unknown')} crumbs={[{ label: t('list.title'), to: operationsPath }]}>
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      </Page>
    );
  }
  return page.data ? <LoadedOperation page={page.data} /> : <LoadingState isPage lines={12} />;
}

function LoadedOperation({ page }: { page: Operation }) {
  const { t } = useTranslation('operations');
  const { operation, figures, contracts, months, forecast, people, desk, events } = page;
  const thread = <EventThread events={events} />;
  const side = sideOfThread(page);
  const hours = months ? <MonthlyHours months={months} forecast={forecast ?? []} /> : null;
  return (
    <Page
      title={operation.name}
      crumbs={[{ label: t('list.title'), to: operationsPath }, { label: operation.territory.name }]}
      subtitle={<OperationSubtitle operation={operation} />}
      actions={<OperationActions page={page} />}
    >
      <OperationFigures operation={operation} figures={figures} />
      <LotClauses operationId={operation.id} contracts={contracts} />
      <div className={css.two}>
        <div className={css.side}>
          {people ? <PeopleAtWork operation={operation} people={people} /> : hours}
          {desk ? <OperationStatements desk={desk} /> : null}
          {side === 'left' ? thread : null}
        </div>
        <div className={css.side}>
          {people ? hours : null}
          {desk ? <OperationContacts desk={desk} /> : null}
          {side === 'right' ? thread : null}
        </div>
      </div>
    </Page>
  );
}

function OperationSubtitle({ operation }: { operation: Operation['operation'] }) {
  const { t } = useTranslation('operations');
  const { formatDay } = useFormats();
  const { authority, commune, address, startedOn, expectedEndOn, reference, status } = operation;
  return (
    <span className="row">
      <span>
        {authority.name} · {t('page.site')} <b>{[address, commune.name].filter(Boolean).join(', ')}</b> ·{' '}
        {expectedEndOn
          ? t('page.fromTo', { from: formatDay(startedOn), to: formatDay(expectedEndOn) })
          : t('page.since', { from: formatDay(startedOn) })}
        {reference ? ` · ${reference}` : ''}
      </span>
      <OperationStatus status={status} />
    </span>
  );
}

type Opened = 'change' | 'remove' | null;

function OperationActions({ page: { operation, contracts } }: { page: Operation }) {
  const { t } = useTranslation('operations');
  const { canWrite, isMetropolis } = useRights();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>(null);
  const contract = useAskedForm('marche');
  const close = () => setOpened(null);
  const report = isMetropolis ? null : (
    <ButtonLink to={`/operations/${operation.id}/bilan`}>{t('page.report')}</ButtonLink>
  );
  if (!canWrite) return report;
  return (
    <>
      <Menu
        label={t('page.more')}
        actions={[
          { id: 'change', label: t('page.change'), onAction: () => setOpened('change') },
          { id: 'remove', label: t('page.remove'), onAction: () => setOpened('remove'), isDangerous: true },
        ]}
      />
      {report}
      <Button tone={contracts.length === 0 ? 'primary' : 'normal'} onPress={contract.open}>
        {t('page.addContract')}
      </Button>
      {contracts.length > 0 ? (
        <ButtonLink tone="primary" to={`/saisie?operation=${operation.id}`}>
          {t('page.enterHours')}
        </ButtonLink>
      ) : null}
      {opened === 'change' ? <OperationDialog operation={operation} onClose={close} /> : null}
      {contract.isOpen ? (
        <ContractDialog operationId={operation.id} contract={null} onClose={contract.close} />
      ) : null}
      {opened === 'remove' ? (
        <RemoveDialog
          target={{ kind: 'operation', id: operation.id }}
          name={operation.name}
          onRemoved={() => void navigate(operationsPath)}
          onClose={close}
        />
      ) : null}
    </>
  );
}
