import { fteConventionOf } from '@clausier/domain/fte/conventions';
import { formatFte, toFte } from '@clausier/domain/fte/to-fte';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import type { Selection } from '../../../lib/selection/selection';
import type { FteChoice } from '../../../lib/selection/use-fte-choice';
import type { Totals } from '../use-totals';

/** A figure of the page: its value, the same one and two years before (null: hidden; undefined: not compared), what it is. */
export interface ComparedFigure {
  key: string;
  label: string;
  values: (string | null | undefined)[];
  definition: string;
  /** The numerator and the denominator, or the convention. */
  basis?: string;
  /** A screen that opens it, where its lines are not hours. */
  screen?: string;
  /** The part of the selection whose lines sum to it; absent for a figure that no line makes. */
  part?: Partial<Selection>;
}

const COUNTS = ['persons', 'workContracts', 'firms', 'authorities', 'operations', 'publicContracts'] as const;
const MODES = ['YEAR', 'CONTINUOUS'] as const;

/** The figures of the totals in the order they are read. */
export function useComparedRows(totals: Totals, choice: FteChoice): ComparedFigure[] {
  const hours = useHourRows(totals);
  const ftes = useFteRows(totals, choice);
  const { t } = useTranslation('totals');
  const { formatCount } = useFormats();
  const { current, yearBefore, twoYearsBefore } = totals;
  const counts = COUNTS.map((key): ComparedFigure => {
    const values = [current, yearBefore, twoYearsBefore].map((measure) => measure?.[key] ?? null);
    return {
      key,
      label: t(`figure.${key}`),
      values: values.map((value) => (value === null ? null : formatCount(value))),
      definition: t(`definition.${key}`),
      part: {},
    };
  });
  return [...hours, ...ftes, ...counts];
}

function useHourRows({ current, yearBefore, twoYearsBefore, declaredHours, committed }: Totals) {
  const { t } = useTranslation('totals');
  const { formatHours, formatHoursFigure, formatPercent } = useFormats();
  const threeOf = (key: 'hours' | 'mutualisedHours') =>
    [current, yearBefore, twoYearsBefore].map((measure) => formatHoursFigure(measure?.[key] ?? null));
  const rows: ComparedFigure[] = [
    { key: 'hours', values: threeOf('hours'), part: {} },
    {
      key: 'mutualised',
      values: threeOf('mutualisedHours'),
      part: { crossing: 'MUTUALISED' as const },
      ...(current.mutualisedHours !== null && current.hours
        ? {
            basis: t('basis.share', {
              part: formatHours(current.mutualisedHours),
              whole: formatHours(current.hours),
              percent: formatPercent(current.mutualisedHours, current.hours),
            }),
          }
        : {}),
    },
    ...(declaredHours === null
      ? []
      : [{ key: 'declared', values: [formatHoursFigure(declaredHours), undefined, undefined] }]),
    ...(committed && committed.committedHours > 0
      ? [
          {
            key: 'committed',
            screen: '/objectifs',
            values: [formatHoursFigure(committed.committedHours), undefined, undefined],
            ...(committed.validatedHours === null
              ? {}
              : {
                  basis: t('basis.objective', {
                    part: formatHours(committed.validatedHours),
                    whole: formatHours(committed.committedHours),
                    percent: formatPercent(committed.validatedHours, committed.committedHours),
                    count: committed.clauses,
                  }),
                }),
          },
        ]
      : []),
  ].map((row) => ({ ...row, label: t(`row.${row.key}`), definition: t(`definition.${row.key}`) }));
  return rows;
}

function useFteRows({ current, yearBefore, twoYearsBefore, ftes }: Totals, choice: FteChoice) {
  const { t } = useTranslation('totals');
  const { formatHours, language } = useFormats();
  const convention = fteConventionOf(choice.convention);
  const months = ftes[0]?.months ?? 12;
  return MODES.map((mode): ComparedFigure => {
    const how = mode === 'YEAR' ? ({ kind: 'YEAR' } as const) : ({ kind: 'CONTINUOUS', months } as const);
    const values = [current, yearBefore, twoYearsBefore].map((measure) => {
      const hours = measure?.hours ?? null;
      return hours === null ? null : formatFte(toFte(hoursFromHundredths(hours), convention, how), language);
    });
    const detail = t(`fteDetail.${mode}`, { hours: formatHours(convention.hoursPerYear), count: months });
    return {
      key: `fte-${mode}`,
      label: t(`row.fte.${mode}`),
      values,
      definition: t(`definition.fte.${mode}`),
      basis: `${detail}. ${t('definitions.source', { source: convention.source })}`,
    };
  });
}
