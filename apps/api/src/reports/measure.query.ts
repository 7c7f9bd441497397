import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { allOf } from '../platform/paging.js';

/** What figures are read with: a request's scope, or a bare transaction of the owner. */
export interface Reader {
  rows<T>(query: Sql): Promise<T[]>;
}

/** Reads in a transaction that no request opened: closings of the demonstration, invariants. */
export function readerOf(em: EntityManager): Reader {
  return { rows: (query) => em.query(query.text, query.values) };
}

const Hidden = (description: string): PropertyDecorator =>
  ApiProperty({ type: Number, nullable: true, description: `${description}; null when hidden` });

/** A selection of hours, added up, and the distinct persons and things behind it, which never add up. Null when hidden. */
export class Measure {
  @Hidden('Validated, hundredths of an hour') hours: number | null;
  @Hidden('Of which outside the worker’s own territory') mutualisedHours: number | null;
  @Hidden('Distinct') persons: number | null;
  @Hidden('Distinct') workContracts: number | null;
  @Hidden('Distinct') firms: number | null;
  @Hidden('Distinct') authorities: number | null;
  @Hidden('Distinct') operations: number | null;
  @Hidden('Distinct') publicContracts: number | null;
}

/** A measure with nothing hidden. */
export type FullMeasure = { [Key in keyof Measure]: number };

/** A measure with everything hidden. */
export const HIDDEN_MEASURE: Measure = {
  hours: null,
  mutualisedHours: null,
  persons: null,
  workContracts: null,
  firms: null,
  authorities: null,
  operations: null,
  publicContracts: null,
};

/**
 * The lines of a selection brought together by assignment, without those whose hours were all reversed: a person whose
 * hours were taken back has not worked.
 */
export function liveAssignments(conditions: Sql[]): Sql {
  return groupedByAssignment(sql`hour_entry e where ${allOf(conditions)}`);
}

/** What of a line its figures are made of: two indexes of the ledger hold it all. */
export const MEASURED = sql`e.id, e.month, e.assignment_id, e.participant_id, e.employment_contract_id, e.firm_id, e.authority_id,
  e.operation_id, e.public_contract_id, e.operation_territory_id, e.residence_territory_id, e.is_qpv, e.hours, e.recorded_at`;

/** The same of lines that were already found: what comes after `from`, whose rows are called `e`. */
export function groupedByAssignment(entries: Sql): Sql {
  return sql`
    select e.assignment_id, e.participant_id, e.employment_contract_id, e.firm_id, e.authority_id, e.operation_id,
      e.public_contract_id, e.operation_territory_id, e.residence_territory_id, e.is_qpv, sum(e.hours) as hours
    from ${entries}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(e.hours) <> 0`;
}

/** Adds up the lines that meet the conditions. */
export async function measure(reader: Reader, conditions: Sql[]): Promise<FullMeasure> {
  const [found] = await reader.rows<FullMeasure>(figuresOf(liveAssignments(conditions)));
  return found!;
}

/** The figures of lines brought together by assignment, as a query of one row. */
export function figuresOf(assignments: Sql): Sql {
  return sql`
    select coalesce(sum(hours), 0) as hours,
      coalesce(sum(hours) filter (where operation_territory_id <> residence_territory_id), 0) as "mutualisedHours",
      count(distinct participant_id)::integer as persons,
      count(distinct employment_contract_id)::integer as "workContracts",
      count(distinct firm_id)::integer as firms,
      count(distinct authority_id)::integer as authorities,
      count(distinct operation_id)::integer as operations,
      count(distinct public_contract_id)::integer as "publicContracts"
    from (${assignments}) live`;
}
