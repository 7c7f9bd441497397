import { tellPersons } from '@clausier/domain/execution/tell-persons';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { FEWEST_PERSONS } from '../../platform/few-persons.js';
import type { ExecutionReport, PeopleBy, ReportPeople } from './execution-report.view.js';
import { rowName, rowsBy, tablesFor, toldTable } from './people-tables.js';
import type { AskedReport } from './subject.query.js';
import { readWorkers, type Worker } from './workers.query.js';

const ALL = 'all';

/** Whether hours are those the reader is told of. */
export type OfReader = (hours: { readonly clauseId: number; readonly partyId: number | null }) => boolean;

/** The persons behind a set of figures, by figure. */
type Membership = ReadonlyMap<string, readonly number[]>;

/**
 * What an attestation tells of the persons to who does not see them: numbers of five at least, that neither a subtraction nor
 * an earlier attestation to the same reader would bring down to fewer.
 */
export async function tellPeople(
  scope: Scope,
  asked: AskedReport,
  workers: readonly Worker[],
  isOfReader: OfReader,
): Promise<ReportPeople> {
  const tables = tablesFor(asked.audience);
  const membership = membershipOf(workers, tables);
  const earlier = await readEarlier(scope, asked, isOfReader);
  const rowsOf = new Map<number, string[]>();
  for (const [figure, persons] of membership)
    for (const id of persons) rowsOf.set(id, [...(rowsOf.get(id) ?? []), figure]);
  const told = tellPersons(
    [...rowsOf].map(([id, rows]) => ({ id, rows })),
    [[ALL], ...tables.map((by) => rowsBy(by, workers).map(({ key }) => rowName(by, key)))],
    earlier,
    FEWEST_PERSONS,
  );
  const isTold = told.has(ALL) || workers.length === 0;
  return {
    persons: isTold ? (membership.get(ALL)?.length ?? 0) : null,
    workContracts: isTold
      ? new Set(workers.map(({ employmentContractId }) => employmentContractId)).size
      : null,
    tables: tables.map((by) => toldTable(by, workers, told)),
  };
}

function membershipOf(workers: readonly Worker[], tables: readonly PeopleBy[]): Membership {
  const figures = new Map<string, readonly number[]>([
    [ALL, [...new Set(workers.map(({ participantId }) => participantId))]],
  ]);
  for (const by of tables)
    for (const { key, persons } of rowsBy(by, workers)) figures.set(rowName(by, key), [...persons]);
  return figures;
}

/** The figures told by the attestations already given to this reader, with the persons the ledger had behind each then. */
async function readEarlier(
  scope: Scope,
  { operationId, firmId, audience }: AskedReport,
  isOfReader: OfReader,
): Promise<(readonly number[])[]> {
  const given = await scope.rows<{ contract: number | null; cutOffAt: Date; figures: ExecutionReport }>(sql`
    select a.public_contract_id as contract, a.cut_off_at as "cutOffAt", a.figures from attestation a
    where a.operation_id = ${operationId} and a.territory_id = ${scope.actor.territoryId}
      and a.firm_id is not distinct from ${firmId ?? null}::integer order by a.id`);
  const earlier: (readonly number[])[] = [];
  for (const { contract, cutOffAt, figures } of given) {
    const then = { operationId, audience, cutOffAt, publicContractId: contract ?? undefined };
    const workers = (await readWorkers(scope, then, figures.day)).filter(isOfReader);
    const membership = membershipOf(workers, tablesFor(audience));
    for (const name of namesTold(figures)) earlier.push(membership.get(name) ?? []);
  }
  return earlier.filter((persons) => persons.length > 0);
}

const namesTold = ({ people }: ExecutionReport): string[] => [
  ...(people.persons ? [ALL] : []),
  ...people.tables.flatMap(({ by, rows }) => rows.map(({ key }) => rowName(by, key))),
];
