import {
  type IndicatorGroup as Chapter,
  INDICATOR_GROUPS,
  METROPOLITAN_GROUPS,
} from '@clausier/domain/reports/indicator-groups';
import { useTranslation } from 'react-i18next';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/page/Card';
import { EmptyState } from '../../ui/states/EmptyState';
import css from './annual-report.module.css';
import { BalancesCard } from './BalancesCard';
import { ClosingCard } from './ClosingCard';
import { ExchangesCard } from './ExchangesCard';
import { IndicatorGroup } from './IndicatorGroup';
import { KeyFigures } from './KeyFigures';
import { partOf } from './lines-of';
import { MonthsCard } from './MonthsCard';
import { SurveySection } from './SurveySection';
import { type AnnualReport, METROPOLIS } from './use-annual-report';

type ReportBodyProps = { report: AnnualReport; asOf: string | undefined; base: string };

/** The report's chapters. A frozen figure opens no lines: those of today may be other ones. */
export function ReportBody({ report, asOf, base }: ReportBodyProps) {
  const { t } = useTranslation('annual-report');
  const { place, year, closing } = report;
  const isMetropolis = place.code === METROPOLIS;
  const whole = report.indicators.find(({ key }) => key === (isMetropolis ? 'hours' : 'hoursManaged'));
  // Released figures are told as of one day: their lines are asked as of the same.
  const day = report.statedOn ?? asOf;
  const yearly: Selection | null = closing
    ? null
    : { from: `${year}-01`, to: `${year}-12`, ...(day ? { asOf: day } : {}) };
  const linesOf = yearly && ((key: string) => linesPath({ ...yearly, ...partOf(key, place.code) }));
  const managed = yearly && { ...yearly, territory: place.code };
  if (whole?.value === 0)
    return <EmptyState title={t('empty.title', { year })}>{t('empty.help')}</EmptyState>;
  const chapters: readonly Chapter[] = isMetropolis ? METROPOLITAN_GROUPS : INDICATOR_GROUPS;
  return (
    <>
      {closing ? <ClosingCard closing={closing} live={`${base}/${year}`} /> : null}
      {report.fewRows > 0 ? <p className={css.few}>{t('few', { count: report.fewRows })}</p> : null}
      <KeyFigures report={report} isMetropolis={isMetropolis} linesOf={linesOf} />
      <div className={css.chapters}>
        {chapters.map(({ group, keys }) => (
          <IndicatorGroup
            key={group}
            title={t(`group.${group}`)}
            indicators={keys.flatMap((key) => report.indicators.filter((one) => one.key === key))}
            linesOf={linesOf}
          />
        ))}
      </div>
      {report.months.length > 0 ? (
        <MonthsCard report={report} isMetropolis={isMetropolis} selection={yearly} />
      ) : (
        <Card title={t('tables.months')}>
          <p className={css.none}>{t('note.monthsHidden')}</p>
        </Card>
      )}
      {isMetropolis ? (
        <BalancesCard report={report} selection={yearly} />
      ) : (
        <ExchangesCard report={report} selection={yearly} />
      )}
      <SurveySection survey={report.survey} selection={managed} />
    </>
  );
}
