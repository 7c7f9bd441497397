import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type ReviewItem = Schemas['TimesheetReviewItem'];
export type Review = Schemas['TimesheetReview'];
export type ReviewLine = Schemas['TimesheetReviewLine'];
export type Decision = Schemas['TimesheetDecision'];
export type Outcome = Schemas['TimesheetDecisionOutcome'];
type ListQuery = NonNullable<operations['TimesheetReviews_list']['parameters']['query']>;

/** Statements with lines that wait for the house. */
export function useReviews(query: ListQuery) {
  return useQuery({
    queryKey: ['reviews', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/timesheet-reviews', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** How many statements wait: the number beside the link. */
export function useWaitingCount(): number | undefined {
  const { data } = useQuery({
    queryKey: ['reviews', 'count'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/timesheet-reviews', { params: { query: { size: 1 } }, signal })),
    staleTime: 60_000,
  });
  return data?.total;
}

/** The lines of one statement on the house's operations. */
export function useReview(timesheetId: number) {
  return useQuery({
    queryKey: ['review', timesheetId],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/timesheet-reviews/{timesheetId}', { params: { path: { timesheetId } }, signal })),
  });
}

/** Accepts lines or sends them back; hours, figures and lists may all change with it. */
export function useDecide(timesheetId: number, onDecided: (outcomes: Outcome[]) => void) {
  return useWrite<Decision[], Schemas['TimesheetDecisionOutcomes']>(
    (decisions, headers) =>
      ask(
        api.POST('/api/v1/timesheet-reviews/{timesheetId}/decisions', {
          params: { path: { timesheetId } },
          body: { decisions },
          headers,
        }),
      ),
    {
      invalidates: [['review', timesheetId], ['reviews'], ['operations'], ['totals']],
      onSuccess: ({ outcomes }) => onDecided(outcomes),
    },
  );
}
