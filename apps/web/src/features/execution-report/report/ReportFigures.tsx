import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { linesPath, type Selection } from '../../../lib/selection/selection';
import { Figure } from '../../../ui/figures/Figure';
import { Figures } from '../../../ui/figures/Figures';
import type { ExecutionReport } from '../use-report';

type ReportFiguresProps = { report: ExecutionReport; lines: Selection | null };

/** The strip: asked, done, how much of it, what is missing, and how many persons. */
export function ReportFigures({ report: { totals, people }, lines }: ReportFiguresProps) {
  const { t } = useTranslation('execution-report');
  const { formatHoursFigure, formatPercent, formatCount, formatMonth } = useFormats();
  const { objectiveHours, doneHours, missingHours, firstMonth, lastMonth } = totals;
  const hours = (value: number | null) => (value === null ? '—' : formatHoursFigure(value));
  const period =
    firstMonth && firstMonth === lastMonth
      ? formatMonth(firstMonth)
      : firstMonth && lastMonth
        ? t('fact.fromTo', { from: formatMonth(firstMonth), to: formatMonth(lastMonth) })
        : t('fact.noHours');
  const { persons, workContracts } = people;
  return (
    <Figures label={t('page.figures')}>
      <Figure
        label={t('col.objective')}
        value={hours(objectiveHours)}
        {...(objectiveHours === null ? { detail: t('sharing.UNDIVIDED') } : { unit: 'h' })}
      />
      <Figure
        label={t('col.done')}
        value={hours(doneHours)}
        unit="h"
        detail={period}
        {...(lines ? { to: linesPath(lines) } : {})}
      />
      <Figure label={t('col.rate')} value={objectiveHours ? formatPercent(doneHours, objectiveHours) : '—'} />
      <Figure
        label={t('col.missing')}
        value={hours(missingHours)}
        {...(missingHours === null ? {} : { unit: 'h' })}
      />
      <Figure
        label={t('col.persons')}
        value={formatCount(persons)}
        isHidden={persons === null}
        detail={workContracts === null ? null : t('page.workContracts', { count: workContracts })}
      />
    </Figures>
  );
}
