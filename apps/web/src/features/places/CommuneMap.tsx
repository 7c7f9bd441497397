import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BreakdownTable } from '../../lib/charts/BreakdownTable';
import { Chart } from '../../lib/charts/Chart';
import { ChartCard } from '../../lib/charts/ChartCard';
import { type Breakdown, useBreakdown } from '../../lib/charts/use-breakdown';
import { useFormats } from '../../lib/format/use-formats';
import { DataState } from '../../lib/selection/DataState';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/page/Card';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { mapOption } from './map-option';

type CommuneMapProps = { selection: Selection; by: 'residenceCommune' | 'operationCommune' };

/** The communes of the metropolis, each as deep as its hours, opening its lines; and the same as a table. */
export function CommuneMap({ selection, by }: CommuneMapProps) {
  const { t } = useTranslation('charts');
  const { formatHours } = useFormats();
  const found = useBreakdown(selection, by);
  const contours = useQuery({
    queryKey: ['commune-contours'],
    queryFn: async () => (await import('./assets/commune-contours-2018.json')).default,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const navigate = useNavigate();
  const title = t(`places.${by}`);
  const parts = found.data?.parts;
  const chart = useMemo(
    () => (parts && contours.data ? mapOption(contours.data, parts, title, formatHours) : null),
    [parts, contours.data, title, formatHours],
  );
  const error = found.error ?? contours.error;
  if (error) return <ErrorState error={error} onRetry={() => void found.refetch()} />;
  if (!found.data || !contours.data || !chart)
    return (
      <Card title={title}>
        <LoadingState lines={12} />
      </Card>
    );
  const outside = hoursOutside(found.data, new Set(contours.data.features.map(({ id }) => id)));
  return (
    <ChartCard
      title={title}
      table={<BreakdownTable title={title} breakdown={found.data} selection={selection} />}
      foot={
        <>
          <DataState readAt={found.data.readAt} asOf={selection.asOf} statedOn={found.data.statedOn} />
          {' · '}
          {outside ? `${t('places.outside', { hours: formatHours(outside) })} · ` : null}
          {t(found.data.parts.some(({ hours }) => hours === null) ? 'places.noneOrHidden' : 'places.none')}
          {' · '}
          {t('places.source')}
        </>
      }
    >
      <Chart
        chart={chart}
        size="tall"
        label={t('chartOf', { title })}
        onPick={({ data }) => {
          const code = (data as { code?: string } | undefined)?.code;
          if (code) void navigate(linesPath({ ...selection, [by]: code }));
        }}
      />
    </ChartCard>
  );
}

/** Hours of communes that the map does not draw. */
function hoursOutside({ parts }: Breakdown, drawn: ReadonlySet<string>): number {
  return parts
    .filter(({ key }) => key === null || !drawn.has(key))
    .reduce((sum, { hours }) => sum + (hours ?? 0), 0);
}
