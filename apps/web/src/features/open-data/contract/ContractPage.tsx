import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { showToast } from '../../../ui/overlays/toasts';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { AnomalyTable } from '../AnomalyTable';
import { FollowingState } from '../list/FollowingState';
import css from '../open-data.module.css';
import { publishedPath } from '../paths';
import { type PublishedContract, useCarryOver, useContract, useContracts } from '../use-open-data';
import { ChangesCard } from './ChangesCard';
import { ContractFacts } from './ContractFacts';
import { FollowForm } from './FollowForm';
import { ValuesCard } from './ValuesCard';

/** A published contract: what it says, what is wrong with it, and what following it would enter. */
export function ContractPage() {
  const { t } = useTranslation('open-data');
  const { formatDay } = useFormats();
  const id = Number(useParams().id);
  const contract = useContract(id);
  const crumbs = [{ label: t('list.title'), to: publishedPath }];
  if (!contract.data)
    return (
      <Page title={t('contract.title')} crumbs={crumbs}>
        {contract.error ? (
          <ErrorState error={contract.error} onRetry={() => void contract.refetch()} />
        ) : (
          <LoadingState lines={6} />
        )}
      </Page>
    );
  const { subject, number, buyer, notifiedOn, followedBy, isSocial, lot } = contract.data;
  const said = [
    buyer.name || buyer.id,
    number,
    notifiedOn ? t('contract.notified', { day: formatDay(notifiedOn) }) : null,
  ];
  return (
    <Page
      title={subject || t('list.noSubject')}
      crumbs={crumbs}
      subtitle={
        <>
          {said.filter(Boolean).join(' · ')}{' '}
          <FollowingState item={{ followedBy, isSocial, isChanged: lot?.isChanged ?? false }} />
        </>
      }
    >
      <Following contract={contract.data} />
      <div className={css.columns}>
        <ContractFacts contract={contract.data} />
        <ChangesCard changes={contract.data.changes} />
      </div>
      {contract.data.anomalies.length > 0 ? (
        <Card title={t('contract.anomalies', { count: contract.data.anomalies.length })} isFlush>
          <AnomalyTable anomalies={contract.data.anomalies} />
        </Card>
      ) : null}
      <ValuesCard values={contract.data.values} />
    </Page>
  );
}

/** Followed: where, and what waits to be carried over. Not followed: the preview, for who may follow. */
function Following({ contract }: { contract: PublishedContract }) {
  const { t } = useTranslation('open-data');
  const isHouse = useSession().user.role !== 'METROPOLIS';
  const [params] = useSearchParams();
  const others = (params.get('avec') ?? '')
    .split(',')
    .map(Number)
    .filter((id) => id > 0 && id !== contract.id);
  const together = useContracts(others);
  if (contract.lot) return <FollowedHere contract={contract} lot={contract.lot} />;
  if (contract.followedBy)
    return (
      <Card title={t('contract.elsewhere')}>
        {t('contract.elsewhereText', { territory: contract.followedBy.name })}
      </Card>
    );
  if (!isHouse) return null;
  if (!together) return <LoadingState lines={6} />;
  return <FollowForm key={others.join()} contracts={[contract, ...together]} />;
}

function FollowedHere({
  contract,
  lot,
}: {
  contract: PublishedContract;
  lot: NonNullable<PublishedContract['lot']>;
}) {
  const { t } = useTranslation('open-data');
  const carry = useCarryOver(contract.id, () => showToast({ message: t('contract.carried') }));
  return (
    <Card title={t('contract.followedHere')}>
      <p>
        <Link to={`/operations/${lot.operationId}/lots/${lot.lotId}`}>{lot.operationName}</Link>
      </p>
      {lot.isChanged ? (
        <div className={css.stack}>
          <p>{t('contract.changedText')}</p>
          {carry.error ? <ErrorState error={carry.error} /> : null}
          <div>
            <Button tone="primary" isPending={carry.isPending} onPress={() => carry.mutate(null)}>
              {t('contract.carry')}
            </Button>
          </div>
        </div>
      ) : (
        <p className="small">{t('contract.upToDate')}</p>
      )}
    </Card>
  );
}
