import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { AsOfPill } from '../../lib/selection/AsOfPill';
import { ConventionPill } from '../../lib/selection/ConventionPill';
import { DataState } from '../../lib/selection/DataState';
import { useFteChoice } from '../../lib/selection/use-fte-choice';
import { useSelection } from '../../lib/selection/use-selection';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/Button';
import { ErrorState } from '../../ui/ErrorState';
import { FilterPills } from '../../ui/FilterPills';
import { LoadingState } from '../../ui/LoadingState';
import { Page } from '../../ui/Page';
import { IndicatorGroup } from './IndicatorGroup';
import { INDICATOR_GROUPS } from './indicator-groups';
import { useTerritoryReport } from './use-territory-report';

/** What a house publishes of its year: each figure with its definition and a way to its lines. */
export function TerritoryReportPage() {
  const { t } = useTranslation('territory-report');
  const { user } = useSession();
  const { code = '', year: yearText = '' } = useParams();
  const year = Number(yearText);
  const [params] = useSearchParams();
  const { selection, change } = useSelection();
  const { choice, change: changeChoice } = useFteChoice();
  const { asOf } = selection;
  const report = useTerritoryReport(code, year, asOf, choice);
  const name = report.data?.territory.name ?? user.territory?.name ?? code;
  const neighbour = (other: number) => `/territoires/${code}/${other}${params.size > 0 ? `?${params}` : ''}`;
  return (
    <Page
      title={t('title', { territory: name, year: yearText })}
      crumbs={[
        { label: t('mutualisation'), to: `/mutualisation?de=${year}-01&a=${year}-12` },
        { label: name },
      ]}
      subtitle={
        <>
          {report.data?.territory.houseName} ·{' '}
          <DataState readAt={report.data?.readAt} asOf={asOf} statedOn={report.data?.statedOn} />
          {' · '}
          <Link to={neighbour(year - 1)}>{year - 1}</Link>
          {' · '}
          <Link to={neighbour(year + 1)}>{year + 1}</Link>
        </>
      }
      actions={<Button onPress={() => window.print()}>{t('print')}</Button>}
    >
      <FilterPills label={t('filters')}>
        <AsOfPill asOf={asOf} onChange={change} />
        <ConventionPill choice={choice} onChange={changeChoice} />
      </FilterPills>
      {report.error ? (
        <ErrorState error={report.error} onRetry={() => void report.refetch()} />
      ) : report.data ? (
        INDICATOR_GROUPS.map(({ group, keys }) => (
          <IndicatorGroup
            key={group}
            title={t(`group.${group}`)}
            indicators={report.data.indicators.filter(({ key }) => keys.includes(key))}
            selection={{ from: `${year}-01`, to: `${year}-12`, ...(asOf ? { asOf } : {}) }}
            territory={code}
          />
        ))
      ) : (
        <LoadingState lines={12} />
      )}
    </Page>
  );
}
