import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { ReportLine } from '../lines.view.js';

/** An entry of the ledger as a page finds it: what it is of, by numbers. */
export interface EntryFound {
  readonly id: number;
  readonly month: string;
  readonly operation: number;
  readonly operationTerritory: number;
  readonly residenceTerritory: number;
  readonly authority: number;
  readonly firm: number;
  readonly participant: number;
  readonly recordedAt: string;
  readonly hours: number;
}

/** What is written beside the hours of an entry. */
interface Written {
  readonly id: number;
  readonly hourKind: string;
  readonly isReversal: boolean;
  readonly reason: string | null;
}

/** Names by number, of what the actor may see. */
type Names = Readonly<Record<string, string>>;

interface NamesFound {
  readonly operations: Names;
  readonly territories: Names;
  readonly authorities: Names;
  readonly firms: Names;
  readonly participants: Names;
}

/**
 * The entries as lines of an answer, in their order. Names are looked for by number, table by table and each under its own
 * policies, in one statement that is planned once a connection: a join of the six took longer to plan than to run.
 */
export async function named(scope: Scope, entries: readonly EntryFound[]): Promise<ReportLine[]> {
  if (entries.length === 0) return [];
  const names = await readNames(scope, entries);
  const written = new Map((await readWritten(scope, entries)).map((one) => [one.id, one]));
  return entries.map((entry) => ({
    kind: 'ENTRY',
    month: entry.month,
    year: null,
    crossing: null,
    operationId: entry.operation,
    operation: names.operations[entry.operation] ?? null,
    operationTerritory: names.territories[entry.operationTerritory] ?? null,
    residenceTerritory: names.territories[entry.residenceTerritory] ?? null,
    authority: names.authorities[entry.authority] ?? null,
    firm: names.firms[entry.firm] ?? null,
    participantId: entry.participant,
    participant: names.participants[entry.participant] ?? null,
    hourKind: written.get(entry.id)!.hourKind,
    isReversal: written.get(entry.id)!.isReversal,
    reason: written.get(entry.id)!.reason,
    recordedAt: new Date(entry.recordedAt).toISOString(),
    persons: 1,
    hours: entry.hours,
  }));
}

async function readNames(scope: Scope, entries: readonly EntryFound[]): Promise<NamesFound> {
  const each = (one: (entry: EntryFound) => number[]) => [...new Set(entries.flatMap(one))];
  const [names] = await scope.prepared<NamesFound>(sql`
    select
      (select coalesce(json_object_agg(id, name), '{}') from operation
        where id = any (${each(({ operation }) => [operation])}::integer[])) as operations,
      (select coalesce(json_object_agg(id, name), '{}') from territory
        where id = any (${each(({ operationTerritory, residenceTerritory }) => [operationTerritory, residenceTerritory])}::integer[])) as territories,
      (select coalesce(json_object_agg(id, name), '{}') from contracting_authority
        where id = any (${each(({ authority }) => [authority])}::integer[])) as authorities,
      (select coalesce(json_object_agg(id, name), '{}') from firm
        where id = any (${each(({ firm }) => [firm])}::integer[])) as firms,
      (select coalesce(json_object_agg(id, last_name || ', ' || first_name), '{}') from participant
        where id = any (${each(({ participant }) => [participant])}::integer[])) as participants`);
  return names!;
}

function readWritten(scope: Scope, entries: readonly EntryFound[]): Promise<Written[]> {
  const months = [...new Set(entries.map(({ month }) => `${month}-01`))];
  const ids = entries.map(({ id }) => id);
  return scope.rows<Written>(sql`
    select e.id, e.hour_kind as "hourKind", e.is_reversal as "isReversal", e.reason from hour_entry e
    where e.month = any (${months}::date[]) and e.id = any (${ids}::bigint[])`);
}
