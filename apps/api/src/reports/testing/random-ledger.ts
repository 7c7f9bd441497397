import type { Database } from '@clausier/tests/builders/database';
import fc from 'fast-check';
import type { SelectionQuery } from '../selection/selection-query.js';
import type { FollowedAssignment, Metropolis } from './metropolis.js';
import { filters, filtersOf, isFiltered, type WantedFilters } from './random-filters.js';

/** One entry of the ledger, as a test remembers it. */
export interface Fact {
  assignment: FollowedAssignment;
  month: string;
  hours: number;
  revision: number;
  isReversal: boolean;
  recordedAt: Date;
}

interface Planned {
  assignment: number;
  month: number;
  hours: number;
  /** Hours from the start of the year after: a correction follows by some more. */
  delay: number;
  correction: { hours: number; delay: number } | null;
}

interface Wanted {
  from: number;
  to: number;
  asOfDay: number | null;
  operationTerritory: number | null;
  residenceTerritory: number | null;
  crossing: 'HOME' | 'MUTUALISED' | null;
  filters: WantedFilters;
}

const HOUR = 3_600_000;
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null });

/** What was posted, when, and what was corrected later, at odd hours of the day and of the year. */
export function facts(): fc.Arbitrary<Planned[]> {
  const one = fc.record({
    assignment: fc.nat({ max: 40 }),
    month: fc.integer({ min: 1, max: 12 }),
    hours: fc.integer({ min: 1, max: 20_000 }),
    delay: fc.nat({ max: 24 * 60 }),
    correction: perhaps(fc.record({ hours: fc.nat({ max: 20_000 }), delay: fc.nat({ max: 24 * 60 }) })),
  });
  return fc.uniqueArray(one, {
    minLength: 5,
    maxLength: 70,
    selector: ({ assignment, month }) => `${assignment}/${month}`,
  });
}

/** A period, perhaps a past state, perhaps filters. */
export function selections(): fc.Arbitrary<Wanted> {
  return fc.record({
    from: fc.integer({ min: 1, max: 3 }),
    to: fc.integer({ min: 8, max: 12 }),
    asOfDay: perhaps(fc.nat({ max: 120 })),
    operationTerritory: perhaps(fc.nat({ max: 2 })),
    residenceTerritory: perhaps(fc.nat({ max: 2 })),
    crossing: perhaps(fc.constantFrom('HOME' as const, 'MUTUALISED' as const)),
    filters: filters(),
  });
}

/** Random plans as entries of one year of a metropolis, and the selection in the words of the API. */
export function replay(
  planned: readonly Planned[],
  wanted: Wanted,
  metropolis: Metropolis,
  year: number,
): { entries: Fact[]; selection: SelectionQuery } {
  const { assignments, territories } = metropolis;
  const start = Date.UTC(year + 1, 0, 1);
  const entries = oneACell(planned, assignments.length).flatMap((plan): Fact[] => {
    const at = (delay: number) => new Date(start + delay * HOUR + 17);
    const assignment = assignments[plan.assignment % assignments.length]!;
    const base = { assignment, month: monthText(year, plan.month) };
    const first = { ...base, hours: plan.hours, revision: 1, isReversal: false, recordedAt: at(plan.delay) };
    if (!plan.correction || plan.correction.hours === plan.hours) return [first];
    const recordedAt = at(plan.delay + plan.correction.delay);
    const reversal = { ...first, hours: -plan.hours, isReversal: true, recordedAt };
    if (plan.correction.hours === 0) return [first, reversal];
    return [
      first,
      reversal,
      { ...base, hours: plan.correction.hours, revision: 2, isReversal: false, recordedAt },
    ];
  });
  const territory = (index: number | null) => (index === null ? undefined : territories[index]!.code);
  const chosen = {
    asOf: wanted.asOfDay === null ? undefined : dayText(new Date(start + wanted.asOfDay * 24 * HOUR)),
    operationTerritory: territory(wanted.operationTerritory),
    residenceTerritory: territory(wanted.residenceTerritory),
    crossing: wanted.crossing ?? undefined,
    ...filtersOf(wanted.filters, metropolis),
  };
  const selection: SelectionQuery = {
    from: monthText(year, wanted.from),
    to: monthText(year, wanted.to),
    ...(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as object),
  };
  return { entries, selection };
}

/** Two plans may fall on the same cell once the assignments are wrapped around: the first one keeps it. */
function oneACell(planned: readonly Planned[], assignments: number): Planned[] {
  const cells = new Map(
    planned.toReversed().map((plan) => [`${plan.assignment % assignments}/${plan.month}`, plan]),
  );
  return [...cells.values()];
}

const DIMENSIONS = `employment_contract_id, participant_id, firm_id, engagement_mode, contract_type, residence_commune_code,
  residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id, operation_id,
  operation_territory_id, authority_id`;

/** Writes the entries to the ledger at once, with the instants they were recorded at. */
export async function post(db: Database, entries: readonly Fact[], userId: number): Promise<void> {
  const facts = entries.map(({ assignment, month, ...fact }) => ({
    ...fact,
    assignment: assignment.id,
    month: `${month}-01`,
  }));
  await db.query(
    `insert into hour_entry (month, assignment_id, ${DIMENSIONS}, hour_kind, revision, is_reversal, hours, reason, recorded_at,
       recorded_by_user_id)
     select f.month, f.assignment, ${DIMENSIONS}, 'WORKED', f.revision, f."isReversal", f.hours,
       case when f.revision > 1 or f."isReversal" then 'Relevé rectifié' end, f."recordedAt", $2
     from json_to_recordset($1::json) f (month date, assignment integer, revision integer, "isReversal" boolean, hours integer,
       "recordedAt" timestamptz) join assignment a on a.id = f.assignment`,
    [JSON.stringify(facts), userId],
  );
}

/** The same selection, told in the plainest way. */
export function isSelected({ territories }: Metropolis, selection: SelectionQuery): (fact: Fact) => boolean {
  const idOf = (code: string) => territories.find((territory) => territory.code === code)!.id;
  return ({ assignment, month, recordedAt }) => {
    const isHome = assignment.operationTerritoryId === assignment.residenceTerritoryId;
    const { operationTerritory, residenceTerritory, crossing, asOf } = selection;
    return (
      month >= selection.from &&
      month <= selection.to &&
      (asOf === undefined || dayText(recordedAt) <= asOf) &&
      (operationTerritory === undefined || idOf(operationTerritory) === assignment.operationTerritoryId) &&
      (residenceTerritory === undefined || idOf(residenceTerritory) === assignment.residenceTerritoryId) &&
      isFiltered(selection, assignment) &&
      (crossing === undefined || isHome === (crossing === 'HOME'))
    );
  };
}

const monthText = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;
const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
const dayText = (instant: Date) => PARIS_DAY.format(instant);
