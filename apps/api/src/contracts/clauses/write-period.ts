import type { Month } from '@clausier/domain/calendar/month';
import { type PeriodLength, USUAL_PERIOD } from '@clausier/domain/timesheets/statement-period';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { NewClause } from './new-clause.js';

/**
 * Writes how often a clause asks for hours, from a month on; what was asked for before stays as it was. `usual` is the month it
 * holds from when none is said. Nothing is written for a rhythm that holds already.
 */
export async function writePeriod(
  scope: Scope,
  clauseId: number,
  { statementMonths, statementMonthsFrom }: Pick<NewClause, 'statementMonths' | 'statementMonthsFrom'>,
  usual: Month,
): Promise<void> {
  if (statementMonths === undefined) return;
  const from = statementMonthsFrom ?? usual;
  await scope.run(sql`
    delete from clause_period where clause_id = ${clauseId} and from_month >= (${from} || '-01')::date`);
  const held = await scope.first<{ months: PeriodLength }>(sql`
    select months from clause_period where clause_id = ${clauseId} order by from_month desc limit 1`);
  if ((held?.months ?? USUAL_PERIOD) === statementMonths) return;
  await scope.run(sql`
    insert into clause_period (clause_id, from_month, months) values (${clauseId}, (${from} || '-01')::date, ${statementMonths})`);
}
