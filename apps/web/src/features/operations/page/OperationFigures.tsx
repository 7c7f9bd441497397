import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { type Month, monthOf, monthsBetween } from '@clausier/domain/calendar/month';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Figure } from '../../../ui/figures/Figure';
import { Figures } from '../../../ui/figures/Figures';
import css from '../end.module.css';
import type { Operation } from '../use-operation';
import { useRights } from '../use-rights';

type FiguresProps = Pick<Operation, 'operation' | 'figures'>;

/** The strip: asked, validated, waiting, persons, and when the last clause should be reached. */
export function OperationFigures({ operation, figures }: FiguresProps) {
  const { t } = useTranslation('operations');
  const { formatHoursFigure, formatHours, formatPercent, formatCount } = useFormats();
  const { canWrite } = useRights();
  const { committedHours, validatedHours, declaredHours, outstandingHours } = figures;
  const left =
    outstandingHours === null
      ? ''
      : outstandingHours >= 0
        ? t('figures.outstanding', { hours: formatHours(outstandingHours) })
        : t('figures.beyond', { hours: formatHours(-outstandingHours) });
  const lots = t('figures.lots', {
    count: figures.lotsWithClause,
    lots: formatCount(figures.lots),
  });
  return (
    <Figures label={t('figures.label')}>
      <Figure
        label={t('figures.committed')}
        value={formatHoursFigure(committedHours)}
        unit="h"
        detail={lots}
      />
      <Figure
        label={t('figures.validated')}
        value={formatHoursFigure(validatedHours)}
        isHidden={validatedHours === null}
        {...(canWrite && (validatedHours ?? 0) > 0 ? { to: `/saisie?operation=${operation.id}` } : {})}
        unit="h"
        detail={
          validatedHours === null
            ? null
            : committedHours > 0
              ? t('figures.ofCommitted', { percent: formatPercent(validatedHours, committedHours), left })
              : t('figures.noObjective')
        }
      />
      <Figure
        label={t('figures.declared')}
        value={formatHoursFigure(declaredHours)}
        isHidden={declaredHours === null}
        {...(canWrite && (declaredHours ?? 0) > 0 ? { to: '/releves' } : {})}
        unit="h"
        detail={
          figures.declaredTimesheets === null
            ? null
            : t('figures.timesheets', { count: figures.declaredTimesheets })
        }
      />
      <ParticipantsFigure operation={operation} figures={figures} />
      <EndFigure figures={figures} />
    </Figures>
  );
}

function ParticipantsFigure({ operation, figures }: FiguresProps) {
  const { t } = useTranslation('operations');
  const { formatCount } = useFormats();
  const { total, residents, mutualised } = figures.participants;
  const detail =
    total === null || residents === null || mutualised === null
      ? t('figures.hidden')
      : total === 0
        ? t('figures.noParticipant')
        : t('figures.residence', {
            residents: formatCount(residents),
            territory: operation.territory.name,
            mutualised: t('figures.mutualised', { count: mutualised }),
          });
  return (
    <Figure
      label={t('figures.participants')}
      value={formatCount(total)}
      isHidden={total === null}
      detail={detail}
    />
  );
}

function EndFigure({ figures: { projectedEnd, dueOn, clausesWithoutPace } }: Pick<Operation, 'figures'>) {
  const { t } = useTranslation('operations');
  const { formatShortMonth } = useFormats();
  if (projectedEnd === null) return <Figure label={t('figures.end')} value={null} isHidden />;
  const { kind, month } = projectedEnd;
  const silent = clausesWithoutPace ? t('figures.withoutPace', { count: clausesWithoutPace }) : null;
  if (month === null) {
    return <Figure label={t('figures.end')} value="—" detail={silent ?? t('figures.noPace')} />;
  }
  const label = kind === 'REACHED' ? t('figures.reachedIn') : t('figures.end');
  const detail = (
    <>
      {dueOn ? <EndAgainstDue month={month} dueOn={dueOn} /> : null}
      {silent ? <div>{silent}</div> : null}
    </>
  );
  return <Figure label={label} value={formatShortMonth(month)} detail={detail} />;
}

/** How many months before or after the last due day the work should end, in words and in colour. */
function EndAgainstDue({ month, dueOn }: { month: string; dueOn: string }) {
  const { t } = useTranslation('operations');
  const late = monthsBetween(monthOf(dueOn as CalendarDay), month as Month);
  if (late === 0) return <span className={css.early}>{t('figures.onTime')}</span>;
  return late > 0 ? (
    <span className={css.late}>{t('figures.after', { count: late })}</span>
  ) : (
    <span className={css.early}>{t('figures.before', { count: -late })}</span>
  );
}
