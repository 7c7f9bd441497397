import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Card } from '../../ui/page/Card';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { CHOICES, type Choice } from '../filters/breakdowns';
import { useFormats } from '../format/use-formats';
import { DataState } from '../selection/DataState';
import { HiddenNote } from '../selection/HiddenNote';
import { isNarrowed, linesPath, type Selection } from '../selection/selection';
import { useTerritories } from '../selection/use-territories';
import { BreakdownTable } from './BreakdownTable';
import { type Bars, barOption } from './bar-option';
import { Chart } from './Chart';
import { ChartCard } from './ChartCard';
import { type Breakdown, type By, type Part, type Stack, useBreakdown } from './use-breakdown';
import { partOf, usePartNames } from './use-part-names';

type BreakdownCardProps = {
  title: string;
  selection: Selection;
  by: By;
  stack?: Stack | undefined;
  isLying?: boolean;
};

/** Hours told apart by one thing: a chart whose bars open their lines, and the same as a table. */
export function BreakdownCard({ title, selection, by, stack, isLying = false }: BreakdownCardProps) {
  const { t } = useTranslation('charts');
  const found = useBreakdown(selection, by, stack);
  const isNarrow = isNarrowed(selection);
  const navigate = useNavigate();
  const bars = useBars(found.data, by, isLying);
  if (found.error || !found.data || found.data.parts.length === 0)
    return (
      <Card title={title}>
        {found.error ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : !found.data ? (
          <LoadingState lines={6} />
        ) : found.data.hiddenReason ? (
          <HiddenNote reason={found.data.hiddenReason} />
        ) : (
          <EmptyState title={t(isNarrow ? 'empty' : 'emptyPeriod')}>
            {t(isNarrow ? 'emptyHelp' : 'emptyPeriodHelp')}
          </EmptyState>
        )}
      </Card>
    );
  const { parts } = found.data;
  return (
    <ChartCard
      title={title}
      foot={
        <>
          <DataState
            readAt={found.data.readAt}
            asOf={selection.asOf}
            statedOn={found.data.statedOn}
            isByYear={by === 'year'}
          />
          {parts.some(({ hours }) => hours === null) ? ` · ${t('noBar')}` : null}
        </>
      }
      table={
        <BreakdownTable
          title={title}
          breakdown={found.data}
          selection={selection}
          {...(stack ? { stackBy: stack } : {})}
        />
      }
    >
      <Chart
        chart={bars.option}
        label={t('chartOf', { title })}
        onPick={({ name, series }) => {
          const at = bars.names.indexOf(name);
          const part = parts.find(
            (one) => one.key === bars.keys[at] && (!stack || bars.stackNames.get(one.stack) === series),
          );
          const lines = part && partOf(by, part, selection, stack);
          if (lines) void navigate(linesPath(lines));
        }}
      />
    </ChartCard>
  );
}

/** Codes of a short list in its own order, names by their hours, months and years as they came. */
function inReadingOrder(parts: readonly Part[], by: By): readonly Part[] {
  if (by in CHOICES) {
    const codes: readonly string[] = CHOICES[by as Choice];
    const placeOf = ({ key }: Part) => (key === null ? codes.length : codes.indexOf(key));
    return parts.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
  if (by === 'month' || by === 'year') return parts;
  return parts.toSorted(
    (a, b) => Number(a.key === null) - Number(b.key === null) || (b.hours ?? 0) - (a.hours ?? 0),
  );
}

/** The parts of a breakdown as bars. */
function useBars(breakdown: Breakdown | undefined, by: By, isLying: boolean) {
  const { t } = useTranslation('charts');
  const { formatHoursFigure, language } = useFormats();
  const nameOf = usePartNames(by);
  const { territories, nameOf: territoryName } = useTerritories();
  // The names follow the language; the parts follow the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions that name parts are new at each render.
  return useMemo(() => {
    const parts = inReadingOrder(breakdown?.parts ?? [], by);
    const keys = [...new Set(parts.map(({ key }) => key))];
    const stacks = [...new Set(parts.map(({ stack }) => stack))];
    const names = keys.map((key) => nameOf(parts.find((part) => part.key === key)!));
    const hoursOf = new Map(parts.map(({ key, stack, hours }) => [`${key}/${stack}`, hours]));
    const stackNames = new Map(
      stacks.map((stack) => [stack, stack === null ? t('hours') : territoryName(stack)]),
    );
    const bars: Bars = {
      names,
      series: stacks.map((stack) => ({
        name: stackNames.get(stack)!,
        hours: keys.map((key) => hoursOf.get(`${key}/${stack}`) ?? null),
      })),
      isLying,
      format: (hours) => formatHoursFigure(hours),
    };
    return { keys, names, stackNames, option: barOption(bars) };
  }, [breakdown, isLying, language, territories.length]);
}
