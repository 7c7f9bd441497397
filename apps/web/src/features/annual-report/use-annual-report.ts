import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';

export type AnnualReport = components['schemas']['AnnualReportView'];
export type IndicatorValue = AnnualReport['indicators'][number];
export type SurveyTable = AnnualReport['survey'][number];
export type ReportQuery = NonNullable<operations['AnnualReports_read']['parameters']['query']>;

/** The code under which the whole metropolis has its report. */
export const METROPOLIS = 'METROPOLE';

/** A place's year as it is published, live, as of a past day, or as a closing froze it. */
export function useAnnualReport(code: string, year: number, query: ReportQuery) {
  return useQuery({
    queryKey: ['annual-report', code, year, query],
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
