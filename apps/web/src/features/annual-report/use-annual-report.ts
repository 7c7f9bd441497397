import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import type { FteChoice } from '../../lib/selection/use-fte-choice';

export type TerritoryReport = components['schemas']['TerritoryReportView'];
export type IndicatorValue = TerritoryReport['indicators'][number];

/** A territory's year, indicator by indicator. */
export function useTerritoryReport(code: string, year: number, asOf: string | undefined, choice: FteChoice) {
  const query = { ...choice, ...(asOf ? { asOf } : {}) };
  return useQuery({
    queryKey: ['territory-report', code, year, query],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/reports/territories/{code}/{year}', {
          params: { path: { code, year }, query },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
