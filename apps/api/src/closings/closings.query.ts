import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { computeFigures } from './closing-figures.js';
import { recompute, type SealedClosing } from './recompute-closing.js';

class ClosingTerritory {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
}

export class ClosingSummary {
  @ApiProperty() id: number;
  @ApiProperty({ enum: ['HOUSE', 'METROPOLIS'] }) scope: 'HOUSE' | 'METROPOLIS';
  @ApiProperty({ type: ClosingTerritory, nullable: true }) territory: ClosingTerritory | null;
  @ApiProperty() year: number;
  @ApiProperty({ format: 'date-time' }) cutOffAt: string;
  @ApiProperty() conventionCode: string;
  @ApiProperty({ description: 'Hours managed by the house, or all hours of the metropolis' }) hours: number;
  @ApiProperty({ description: 'The same today' }) hoursToday: number;
  @ApiProperty() sha256: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() closedBy: string;
  @ApiProperty({ format: 'date-time' }) closedAt: string;
}

export class ClosingDifference {
  @ApiProperty() key: string;
  @ApiProperty({ description: 'Hours and FTE are hundredths' }) frozen: number;
  @ApiProperty({ description: 'The same figure from the ledger today' }) today: number;
}

export class ClosingView extends ClosingSummary {
  @ApiProperty({ type: [ClosingDifference] }) figures: ClosingDifference[];
}

export class ClosingVerification {
  @ApiProperty() isSame: boolean;
  @ApiProperty() sha256: string;
  @ApiProperty({ description: 'Of the figures worked out again from the ledger' }) recomputedSha256: string;
  @ApiProperty({ description: 'Of the figures as they are stored' }) storedFiguresSha256: string;
  @ApiProperty({ format: 'date-time' }) verifiedAt: string;
}

/** A house sees its own closings and the metropolis's, the metropolis all of them. */
function reach(actor: Actor): Sql {
  if (actor.role === 'METROPOLIS') return sql`true`;
  if (actor.territoryId !== null)
    return sql`(c.scope = 'METROPOLIS' or c.territory_id = ${actor.territoryId})`;
  return sql`false`;
}

function summaries(actor: Actor, more: Sql): Sql {
  return sql`
    select c.id, c.scope, case when t.id is not null then json_build_object('code', t.code, 'name', t.name) end as territory,
      c.year, c.cut_off_at as "cutOffAt", c.convention_code as "conventionCode", c.sha256, c.note, u.name as "closedBy",
      c.closed_at as "closedAt", c.territory_id as "territoryId", c.figures as sealed,
      coalesce(c.figures -> 'figures' ->> 'hoursManaged', c.figures -> 'figures' ->> 'hours')::bigint as hours,
      (select coalesce(sum(s.hours), 0) from hour_summary_year s
        where s.year = c.year and (c.territory_id is null or c.territory_id in (s.operation_territory_id, s.residence_territory_id))) as "hoursToday"
    from closing c left join territory t on t.id = c.territory_id join app_user u on u.id = c.closed_by_user_id
    where ${reach(actor)} and ${more}
    order by c.year desc, c.cut_off_at desc, c.id desc`;
}

type ClosingRecord = Omit<ClosingSummary, 'cutOffAt' | 'closedAt'> &
  Pick<SealedClosing, 'territoryId'> & {
    cutOffAt: Date;
    closedAt: Date;
    sealed: SealedClosing['figures'];
  };

function summaryOf({
  sealed: _,
  territoryId: __,
  cutOffAt,
  closedAt,
  ...closing
}: ClosingRecord): ClosingSummary {
  return { ...closing, cutOffAt: cutOffAt.toISOString(), closedAt: closedAt.toISOString() };
}

const sealedOf = ({ sealed, ...closing }: ClosingRecord): SealedClosing => ({ ...closing, figures: sealed });

/** The closings an actor may see, newest year first. */
export async function listClosings(scope: Scope): Promise<ClosingSummary[]> {
  const closings = await scope.rows<ClosingRecord>(summaries(scope.actor, sql`true`));
  return closings.map(summaryOf);
}

/** A closing with each figure as it was and as the ledger gives it today. */
export async function readClosing(scope: Scope, id: number): Promise<ClosingView> {
  const closing = await scope.one<ClosingRecord>(summaries(scope.actor, sql`c.id = ${id}`));
  const { figures: today } = await computeFigures(scope, { ...sealedOf(closing), cutOffAt: null });
  const frozen = closing.sealed.figures;
  const figures = Object.keys(today).map((key) => ({
    key,
    frozen: frozen[key] ?? 0,
    today: today[key]!,
  }));
  return { ...summaryOf(closing), figures };
}

/** Works a closing out of the ledger again and compares the seals. */
export async function verifyClosing(scope: Scope, id: number): Promise<ClosingVerification> {
  const closing = await scope.one<ClosingRecord>(summaries(scope.actor, sql`c.id = ${id}`));
  const found = await recompute(scope, sealedOf(closing));
  return { ...found, sha256: closing.sha256, verifiedAt: new Date().toISOString() };
}
