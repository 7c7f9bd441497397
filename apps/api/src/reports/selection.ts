import { firstDayOf, monthsBetween, parseMonth } from '@clausier/domain/shared/month';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import sql, { type Sql } from 'sql-template-tag';
import { DayField, IdField, MonthField } from '../http/fields.js';
import { invalid } from '../platform/refuse.js';

const TerritoryField =
  (description: string): PropertyDecorator =>
  (target, key) => {
    ApiPropertyOptional({ type: String, description, example: 'LYS_TOURCOING' })(target, key);
    IsOptional()(target, key);
    Matches(/^[A-Z0-9_]{2,20}$/)(target, key);
  };

export const CROSSINGS = ['HOME', 'MUTUALISED'] as const;

/** The hours a figure is about. The same selection gives the figure and the lines that sum to it. */
export class SelectionQuery {
  @MonthField() from: string;
  @MonthField() to: string;
  @DayField({ optional: true }) asOf?: string;
  @TerritoryField('Territory of the operation') operationTerritory?: string;
  @TerritoryField('Territory where the worker lives') residenceTerritory?: string;
  @TerritoryField('Hours a territory manages: operation here or resident here') territory?: string;
  @IdField({ optional: true }) authority?: number;
  @IdField({ optional: true }) firm?: number;
  @IdField({ optional: true }) operation?: number;

  @ApiPropertyOptional({
    enum: CROSSINGS,
    description: 'Worked at home, or across the border of a territory',
  })
  @IsOptional()
  @IsIn(CROSSINGS)
  crossing?: (typeof CROSSINGS)[number];

  @ApiPropertyOptional({ enum: ['true'], description: 'Only residents of priority neighbourhoods' })
  @IsOptional()
  @IsIn(['true'])
  qpv?: 'true';
}

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
function recordedInTime({ asOf, cutOffAt, recordedBefore }: Selection): Sql[] {
  if (recordedBefore) return [sql`e.recorded_at < ${recordedBefore}::timestamptz`];
  if (cutOffAt) return [sql`e.recorded_at <= ${cutOffAt}`];
  if (asOf) return [sql`e.recorded_at < (${asOf}::date + 1)::timestamp at time zone 'Europe/Paris'`];
  return [];
}

const territoryId = (code: string): Sql => sql`(select id from territory where code = ${code})`;

/** A selection as conditions on `hour_entry e`. */
export function conditionsOf(selection: Selection): Sql[] {
  const { first, last } = boundsOf(selection);
  const { operationTerritory, residenceTerritory, territory, authority, firm, operation } = selection;
  const when = (value: unknown, condition: () => Sql): Sql[] => (value === undefined ? [] : [condition()]);
  return [
    sql`e.month between ${first}::date and ${last}::date`,
    ...recordedInTime(selection),
    ...when(operationTerritory, () => sql`e.operation_territory_id = ${territoryId(operationTerritory!)}`),
    ...when(residenceTerritory, () => sql`e.residence_territory_id = ${territoryId(residenceTerritory!)}`),
    ...when(
      territory,
      () => sql`${territoryId(territory!)} in (e.operation_territory_id, e.residence_territory_id)`,
    ),
    ...when(authority, () => sql`e.authority_id = ${authority}`),
    ...when(firm, () => sql`e.firm_id = ${firm}`),
    ...when(operation, () => sql`e.operation_id = ${operation}`),
    ...(selection.crossing === 'HOME' ? [sql`e.operation_territory_id = e.residence_territory_id`] : []),
    ...(selection.crossing === 'MUTUALISED'
      ? [sql`e.operation_territory_id <> e.residence_territory_id`]
      : []),
    ...when(selection.qpv, () => sql`e.is_qpv`),
  ];
}
