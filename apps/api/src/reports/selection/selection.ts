import { firstDayOf, monthsBetween, parseMonth } from '@clausier/domain/calendar/month';
import sql, { type Sql } from 'sql-template-tag';
import { invalid } from '../../platform/refuse.js';
import type { SelectionQuery } from './selection-query.js';

/** A selection, and instead of a day the instant that cuts it: of a closing (its own instant counts), or of a release. */
export type Selection = SelectionQuery & { readonly cutOffAt?: Date; readonly recordedBefore?: string };

/** All lines of a year, as they stood at an instant if one is given. */
export function yearOf(year: number, cutOffAt?: Date): Selection {
  return { from: `${year}-01`, to: `${year}-12`, ...(cutOffAt ? { cutOffAt } : {}) };
}

/** The number of months of a period. Throws `period-malformed` when it ends before it starts. */
export function monthsOf({ from, to }: SelectionQuery): number {
  const months = monthsBetween(parseMonth(from), parseMonth(to)) + 1;
  if (months < 1) throw invalid('period-malformed', 'to');
  return months;
}

/** First days of the first and last months, as the ledger stores months. */
export function boundsOf({ from, to }: SelectionQuery): { first: string; last: string } {
  return { first: firstDayOf(parseMonth(from)), last: firstDayOf(parseMonth(to)) };
}

/** True for entries that were in the ledger at the end of the asked day in France, or at the asked instant. */
export function recordedInTime({
  asOf,
  cutOffAt,
  recordedBefore,
}: Pick<Selection, 'asOf' | 'cutOffAt' | 'recordedBefore'>): Sql[] {
  if (recordedBefore) return [sql`e.recorded_at < ${recordedBefore}::timestamptz`];
  if (cutOffAt) return [sql`e.recorded_at <= ${cutOffAt}`];
  if (asOf) return [sql`e.recorded_at < (${asOf}::date + 1)::timestamp at time zone 'Europe/Paris'`];
  return [];
}

const when = <T>(value: T | undefined, condition: (value: T) => Sql): Sql[] =>
  value === undefined ? [] : [condition(value)];

const territoryId = (code: string): Sql => sql`(select id from territory where code = ${code})`;

/** Operation here or resident here: as two conditions, each of which has its index. */
export const managedBy = (territory: Sql): Sql =>
  sql`(e.operation_territory_id = ${territory} or e.residence_territory_id = ${territory})`;

/** A selection as conditions on `hour_entry e`. */
export function conditionsOf(selection: Selection): Sql[] {
  const { first, last } = boundsOf(selection);
  return [
    sql`e.month between ${first}::date and ${last}::date`,
    ...recordedInTime(selection),
    ...placesAsked(selection),
    ...executionAsked(selection),
    ...personsAsked(selection),
  ];
}

function placesAsked({ operationTerritory, residenceTerritory, territory, crossing }: Selection): Sql[] {
  const comparison = crossing === 'HOME' ? sql`=` : sql`<>`;
  return [
    ...when(operationTerritory, (code) => sql`e.operation_territory_id = ${territoryId(code)}`),
    ...when(residenceTerritory, (code) => sql`e.residence_territory_id = ${territoryId(code)}`),
    ...when(territory, (code) => managedBy(territoryId(code))),
    ...when(crossing, () => sql`e.operation_territory_id ${comparison} e.residence_territory_id`),
  ];
}

/** The codes of a commune and of the communes associated with it (Lomme and Hellemmes are Lille's). */
export const withAssociated = (code: string): Sql =>
  sql`(select code from commune where ${code}::text in (code, parent_code))`;

/**
 * Looks each line up in a short list that is read once. Left as it is, an `in` is joined: where several filters make the planner
 * expect one line, it reads the list again for each of thousands.
 */
const among = (isIn: Sql): Sql => sql`(${isIn}) is true`;

function executionAsked({ authority, firm, operation, operationCommune, clauseKind }: Selection): Sql[] {
  return [
    ...when(authority, (id) => sql`e.authority_id = ${id}`),
    ...when(firm, (id) => sql`e.firm_id = ${id}`),
    ...when(operation, (id) => sql`e.operation_id = ${id}`),
    ...when(operationCommune, (code) =>
      among(sql`e.operation_id in (select id from operation where commune_code in ${withAssociated(code)})`),
    ),
    ...when(clauseKind, (kind) => sql`e.clause_id in (select id from social_clause where kind = ${kind})`),
  ];
}

function personsAsked(selection: Selection): Sql[] {
  const { residenceCommune, engagementMode, contractType, criterionGroup, sex, ageBand, qpv } = selection;
  return [
    ...when(residenceCommune, (code) => among(sql`e.residence_commune_code in ${withAssociated(code)}`)),
    ...when(engagementMode, (mode) => sql`e.engagement_mode = ${mode}`),
    ...when(contractType, (type) => sql`e.contract_type = ${type}`),
    ...when(criterionGroup, (group) => sql`e.criterion_group = ${group}`),
    ...when(sex, (of) => sql`e.sex = ${of}`),
    ...when(ageBand, (band) => sql`e.age_band = ${band}`),
    ...when(qpv, () => sql`e.is_qpv`),
  ];
}
