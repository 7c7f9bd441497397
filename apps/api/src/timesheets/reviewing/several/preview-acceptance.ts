import sql from 'sql-template-tag';
import type { Scope } from '../../../database/scope.js';
import { DECIDED_AT_ONCE } from '../ask-for-all.js';
import { isAskedFor, waitingLines } from '../decide-all.js';
import { JudgeAll } from '../judge-waiting-lines.js';
import type { AcceptancePreview, AskedPreview } from './several.view.js';

type Found = Pick<
  AcceptancePreview,
  'firmName' | 'months' | 'lines' | 'persons' | 'hours' | 'warnedLines' | 'changedLines'
> & { readonly timesheetId: number; readonly isBusy: boolean };

const NOTHING = {
  firmName: null,
  months: [],
  lines: 0,
  persons: 0,
  hours: 0,
  warnedLines: 0,
  changedLines: 0,
  acceptedLines: 0,
  acceptedHours: 0,
  left: [],
  isInBackground: false,
};

/**
 * What accepting several statements would do, one after the other: nothing is written. The hours of a person's month add up
 * over the statements before, as they will. Large statements, decided by a job, are not judged here.
 */
export async function previewAcceptance(scope: Scope, input: AskedPreview): Promise<AcceptancePreview[]> {
  const found = new Map((await readChosen(scope, input)).map((one) => [one.timesheetId, one]));
  const judge = new JudgeAll();
  const previews: AcceptancePreview[] = [];
  for (const timesheetId of input.timesheetIds) {
    const one = found.get(timesheetId);
    previews.push(
      one ? await previewOne(scope, judge, one, input) : { ...NOTHING, timesheetId, refusal: 'not-found' },
    );
  }
  return previews;
}

async function previewOne(
  scope: Scope,
  judge: JudgeAll,
  { isBusy, ...one }: Found,
  { withoutRemark = false }: AskedPreview,
): Promise<AcceptancePreview> {
  const known = { ...NOTHING, ...one };
  if (isBusy) return { ...known, refusal: 'timesheet-busy' };
  if (one.lines === 0) return { ...known, refusal: 'statement-not-waiting' };
  if (one.lines > DECIDED_AT_ONCE)
    return {
      ...known,
      acceptedLines: one.lines,
      acceptedHours: one.hours,
      isInBackground: true,
      refusal: null,
    };
  const left = new Map<string, number>();
  let [acceptedLines, acceptedHours] = [0, 0];
  for await (const lines of waitingLines(scope, one.timesheetId, { decision: 'ACCEPT', withoutRemark })) {
    const judgements = await judge.judge(scope, lines);
    for (const { id, hours } of lines) {
      const { broken } = judgements.get(id)!;
      if (broken) left.set(broken.code, (left.get(broken.code) ?? 0) + 1);
      else [acceptedLines, acceptedHours] = [acceptedLines + 1, acceptedHours + hours];
    }
  }
  const kept = [...left].map(([code, lines]) => ({ code, lines }));
  return { ...known, acceptedLines, acceptedHours, left: kept, refusal: null };
}

/** The chosen statements that have lines for the acting house, with what waits of them. */
function readChosen(scope: Scope, { timesheetIds, withoutRemark = false }: AskedPreview): Promise<Found[]> {
  const asked = isAskedFor({ withoutRemark });
  return scope.rows<Found>(sql`
    select t.id as "timesheetId", f.name as "firmName",
      coalesce(array_agg(distinct to_char(l.month, 'YYYY-MM')) filter (where ${asked}), '{}') as months,
      (count(*) filter (where ${asked}))::integer as lines,
      (count(distinct l.employment_contract_id) filter (where ${asked}))::integer as persons,
      coalesce(sum(l.hours) filter (where ${asked}), 0)::bigint as hours,
      (count(*) filter (where ${asked} and l.findings <> '[]'))::integer as "warnedLines",
      (count(*) filter (where ${asked} and l.effect = 'CHANGED'))::integer as "changedLines",
      exists (select from timesheet_task k where k.timesheet_id = t.id and k.state in ('WAITING', 'RUNNING')) as "isBusy"
    from timesheet_line l join timesheet t on t.id = l.timesheet_id join firm f on f.id = t.firm_id
    where t.id = any (${timesheetIds}::integer[]) and l.operation_territory_id = ${scope.actor.territoryId}
      and l.state in ('SENT', 'ACCEPTED', 'RETURNED', 'REVERSED')
    group by t.id, f.name`);
}
