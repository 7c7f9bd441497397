import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type Progress = Schemas['TimesheetProgress'];
export type ReversalPreview = Schemas['ReversalPreview'];

const changedBy = (timesheetId: number) => [
  ['review', timesheetId],
  ['reversal', timesheetId],
  ['reviews'],
  ['operations'],
  ['totals'],
];

/** Decides all the lines that wait at once; a large statement is decided in the background. */
export function useDecideAll(timesheetId: number, onAsked: (answer: Schemas['DecisionOfAll']) => void) {
  return useWrite<Schemas['DecideAll'], Schemas['DecisionOfAll']>(
    (body, headers) =>
      ask(
        api.POST('/api/v1/timesheet-reviews/{timesheetId}/decision-of-all', {
          params: { path: { timesheetId } },
          body,
          headers,
        }),
      ),
    { invalidates: changedBy(timesheetId), onSuccess: onAsked },
  );
}

/** What taking the import back would do, read when it is asked. */
export function useReversalPreview(timesheetId: number, isAsked: boolean) {
  return useQuery({
    queryKey: ['reversal', timesheetId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/timesheet-reviews/{timesheetId}/reversal', {
          params: { path: { timesheetId } },
          signal,
        }),
      ),
    enabled: isAsked,
  });
}

/** Takes the whole import back. */
export function useReverse(timesheetId: number, onAsked: (answer: Schemas['ReversalOfAll']) => void) {
  return useWrite<Schemas['ImportReversal'], Schemas['ReversalOfAll']>(
    (body, headers) =>
      ask(
        api.POST('/api/v1/timesheet-reviews/{timesheetId}/reversal', {
          params: { path: { timesheetId } },
          body,
          headers,
        }),
      ),
    { invalidates: changedBy(timesheetId), onSuccess: onAsked },
  );
}

/** How far the work on a statement is, as the server tells it; a reload, or a server that restarts, goes on from there. */
export function useProgress(timesheetId: number, asked: number): Progress | null {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, the work is followed again.
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const events = new EventSource(`/api/v1/timesheet-reviews/${timesheetId}/progress`);
    let wasGoingOn = false;
    events.addEventListener('progress', ({ data }) => {
      const told = JSON.parse(data) as Progress;
      setProgress(told);
      if (isGoingOn(told)) wasGoingOn = true;
      else if (wasGoingOn)
        for (const queryKey of changedBy(timesheetId)) void queries.invalidateQueries({ queryKey });
    });
    events.addEventListener('end', () => events.close());
    return () => events.close();
  }, [timesheetId, asked, queries]);
  return progress;
}

/** True while somebody works on it, or will. */
export function isGoingOn({ state }: Progress): boolean {
  return state === 'WAITING' || state === 'RUNNING';
}

/** The decisions taken for a whole statement, and the work that goes on. */
export function useWholeStatement(timesheetId: number, onDecided: (decided: number | null) => void) {
  const [asked, setAsked] = useState(0);
  const progress = useProgress(timesheetId, asked);
  const follow = () => setAsked((times) => times + 1);
  const decideAll = useDecideAll(timesheetId, ({ outcome }) => {
    follow();
    onDecided(outcome?.decided ?? null);
  });
  const isBusy = progress !== null && isGoingOn(progress);
  return { progress, isBusy, decideAll, follow };
}

export type WholeStatement = ReturnType<typeof useWholeStatement>;
