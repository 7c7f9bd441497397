import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { fteText } from '../../../lib/selection/format-fte';
import { linesPath, pathTo, type Selection } from '../../../lib/selection/selection';
import type { FteChoice } from '../../../lib/selection/use-fte-choice';
import { Figure } from '../../../ui/figures/Figure';
import { Figures } from '../../../ui/figures/Figures';
import type { Totals } from '../use-totals';
import { Change } from './Change';

type HourFiguresProps = { totals: Totals; selection: Selection; choice: FteChoice };

/** The hours: validated, as full-time equivalents, mutualised, waiting, and against the objective. */
export function HourFigures({ totals, selection, choice }: HourFiguresProps) {
  const { t } = useTranslation('totals');
  const { formatHours, formatHoursFigure, formatPercent, language } = useFormats();
  const { current, yearBefore, committed, declaredHours } = totals;
  const fte =
    totals.ftes.find(
      ({ convention, mode }) => convention.code === choice.convention && mode === choice.mode,
    ) ?? null;
  return (
    <Figures label={t('figures.hours')}>
      <Figure
        label={t('figure.hours')}
        value={formatHoursFigure(current.hours)}
        isHidden={current.hours === null}
        unit="h"
        to={linesPath(selection)}
        detail={
          <Change
            now={current.hours}
            before={yearBefore?.hours ?? null}
            from={selection.from}
            to={selection.to}
            statedOn={totals.statedOn}
          />
        }
      />
      <Figure
        label={t('figure.fte')}
        value={fte ? fteText(fte, language) : null}
        isHidden={fte === null}
        detail={
          fte
            ? t(`fteDetail.${fte.mode}`, {
                hours: formatHours(fte.convention.hoursPerYear),
                count: fte.months,
              })
            : null
        }
      />
      <Figure
        label={t('figure.mutualised')}
        value={current.hours === 0 ? '—' : formatPercent(current.mutualisedHours, current.hours, 0)}
        isHidden={current.mutualisedHours === null}
        to={linesPath({ ...selection, crossing: 'MUTUALISED' })}
        detail={
          current.mutualisedHours === null
            ? null
            : t('mutualisedDetail', {
                part: formatHours(current.mutualisedHours),
                whole: formatHours(current.hours),
              })
        }
      />
      {declaredHours === null ? null : (
        <Figure
          label={t('figure.declared')}
          value={formatHoursFigure(declaredHours)}
          unit="h"
          to={pathTo('/heures-declarees', selection)}
          detail={t('declaredDetail')}
        />
      )}
      {committed && committed.committedHours > 0 ? (
        <Figure
          label={t('figure.committed')}
          to={pathTo('/objectifs', selection)}
          {...(committed.validatedHours === null
            ? { value: formatHoursFigure(committed.committedHours), unit: 'h' }
            : { value: formatPercent(committed.validatedHours, committed.committedHours, 0) })}
          detail={t(committed.validatedHours === null ? 'committedOnly' : 'committedDetail', {
            validated: formatHours(committed.validatedHours),
            committed: formatHours(committed.committedHours),
            count: committed.clauses,
          })}
        />
      ) : null}
    </Figures>
  );
}
