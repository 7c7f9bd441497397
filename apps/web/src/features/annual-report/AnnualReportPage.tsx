import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { AsOfPill } from '../../lib/selection/AsOfPill';
import { ConventionPill } from '../../lib/selection/ConventionPill';
import { DataState } from '../../lib/selection/DataState';
import { useFteChoice } from '../../lib/selection/use-fte-choice';
import { useSelection } from '../../lib/selection/use-selection';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { FilterPills } from '../../ui/filters/FilterPills';
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import css from './annual-report.module.css';
import { DownloadDialog } from './download/DownloadDialog';
import { ReportBody } from './ReportBody';
import { METROPOLIS, type ReportQuery, useAnnualReport } from './use-annual-report';

/** What a house, or the metropolis, publishes of its year: on screen, on paper, and as files. */
export function AnnualReportPage() {
  const { t } = useTranslation('annual-report');
  const { formatInstantDay } = useFormats();
  const { user } = useSession();
  const { code = METROPOLIS, year: yearText = '' } = useParams();
  const year = Number(yearText);
  const isMetropolis = code === METROPOLIS;
  const [params] = useSearchParams();
  const { selection, change } = useSelection();
  const { choice, change: changeChoice } = useFteChoice();
  const [isDownloading, setDownloading] = useState(false);
  const closing = Number(params.get('arrete')) || undefined;
  const { asOf } = selection;
  const query: ReportQuery = closing ? { closing } : { ...choice, ...(asOf ? { asOf } : {}) };
  const report = useAnnualReport(code, year, query);
  const name = report.data?.place.name ?? user.territory?.name ?? code;
  const title = isMetropolis
    ? t('metropolisTitle', { year: yearText })
    : t('title', { territory: name, year: yearText });
  const base = isMetropolis ? '/metropole' : `/territoires/${code}`;
  return (
    <Page
      title={title}
      crumbs={[{ label: t('reports') }, { label: isMetropolis ? t('metropolis') : name }]}
      subtitle={
        <>
          {report.data?.place.houseName ? `${report.data.place.houseName} · ` : null}
          {report.data?.closing ? (
            t('state.closed', { when: formatInstantDay(report.data.closing.cutOffAt) })
          ) : (
            <DataState readAt={report.data?.readAt} asOf={asOf} statedOn={report.data?.statedOn} />
          )}
        </>
      }
      actions={
        <>
          <Button onPress={() => window.print()}>{t('print')}</Button>
          <Button tone="primary" isDisabled={!report.data} onPress={() => setDownloading(true)}>
            {t('download.open')}
          </Button>
        </>
      }
    >
      <div className={css.settings}>
        {closing ? null : (
          <FilterPills label={t('filters')}>
            <AsOfPill asOf={asOf} onChange={change} />
            <ConventionPill choice={choice} onChange={changeChoice} />
          </FilterPills>
        )}
        <nav aria-label={t('years')} className={css.years}>
          <Link to={`${base}/${year - 1}`}>{`← ${t('before', { year: year - 1 })}`}</Link>
          <Link to={`${base}/${year + 1}`}>{`${t('after', { year: year + 1 })} →`}</Link>
        </nav>
      </div>
      {report.error ? (
        <ErrorState error={report.error} onRetry={() => void report.refetch()} />
      ) : report.data ? (
        <ReportBody report={report.data} asOf={asOf} base={base} />
      ) : (
        <LoadingState lines={12} />
      )}
      {isDownloading ? (
        <DownloadDialog file={{ code, year, query }} isOpen onClose={() => setDownloading(false)} />
      ) : null}
    </Page>
  );
}
