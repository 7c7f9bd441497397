import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { recompute, type SealedClosing } from './recompute-closing.js';
import { type ShownClosing, showClosing } from './show-closing.query.js';

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
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Hours managed by the house, or all hours of the metropolis; null when hidden',
  })
  hours: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The same today, or at the last release; null when hidden',
  })
  hoursToday: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Null for a reader from whom a figure it seals is hidden: a seal could be tried until the figure is found',
  })
  sha256: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() closedBy: string;
  @ApiProperty({ format: 'date-time' }) closedAt: string;
}

export class ClosingDifference {
  @ApiProperty() key: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Hours and FTE are hundredths; null when hidden',
  })
  frozen: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The same figure from the ledger today, or at the last release; null when hidden',
  })
  today: number | null;
}

export class ClosingView extends ClosingSummary {
  @ApiProperty({ type: [ClosingDifference] }) figures: ClosingDifference[];
}

export class ClosingVerification {
  @ApiProperty() isSame: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Null when hidden, as the two others' })
  sha256: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of the figures worked out again from the ledger',
  })
  recomputedSha256: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the figures as they are stored' })
  storedFiguresSha256: string | null;
  @ApiProperty({ format: 'date-time' }) verifiedAt: string;
}

/** A house sees its own closings and the metropolis's, the metropolis all of them. */
function reach(actor: Actor): Sql {
  if (actor.role === 'METROPOLIS') return sql`true`;
  if (actor.territoryId !== null)
    return sql`(c.scope = 'METROPOLIS' or c.territory_id = ${actor.territoryId})`;
  return sql`false`;
}

function records(actor: Actor, more: Sql): Sql {
  return sql`
    select c.id, c.scope, case when t.id is not null then json_build_object('code', t.code, 'name', t.name) end as territory,
      c.year, c.cut_off_at as "cutOffAt", c.convention_code as "conventionCode", c.sha256, c.note, u.name as "closedBy",
      c.closed_at as "closedAt", c.territory_id as "territoryId", c.figures
    from closing c left join territory t on t.id = c.territory_id join app_user u on u.id = c.closed_by_user_id
    where ${reach(actor)} and ${more}
    order by c.year desc, c.cut_off_at desc, c.id desc`;
}

type ClosingRecord = Omit<ClosingSummary, 'cutOffAt' | 'closedAt' | 'hours' | 'hoursToday' | 'sha256'> &
  SealedClosing & { closedAt: Date };

/** Hours managed by a house, hours of the metropolis. */
const mainFigure = ({ scope }: ClosingRecord): string => (scope === 'HOUSE' ? 'hoursManaged' : 'hours');

function summaryOf(closing: ClosingRecord, { figures, isWhole }: ShownClosing): ClosingSummary {
  const { figures: _, territoryId: __, cutOffAt, closedAt, sha256, ...rest } = closing;
  const main = figures.find(({ key }) => key === mainFigure(closing));
  return {
    ...rest,
    cutOffAt: cutOffAt.toISOString(),
    closedAt: closedAt.toISOString(),
    hours: main?.frozen ?? null,
    hoursToday: main?.today ?? null,
    sha256: isWhole ? sha256 : null,
  };
}

/** The closings an actor may see, newest year first. */
export async function listClosings(scope: Scope): Promise<ClosingSummary[]> {
  const closings: ClosingSummary[] = [];
  for (const closing of await scope.rows<ClosingRecord>(records(scope.actor, sql`true`)))
    closings.push(summaryOf(closing, await showClosing(scope, closing)));
  return closings;
}

/** A closing the actor may see, as it was recorded: what of it may be told is `showClosing`'s business. `not-found`. */
export function findClosing(scope: Scope, id: number): Promise<SealedClosing> {
  return scope.one<ClosingRecord>(records(scope.actor, sql`c.id = ${id}`));
}

/** A closing with each figure as it was and as the ledger gives it today, or gave it at the last release. */
export async function readClosing(scope: Scope, id: number): Promise<ClosingView> {
  const closing = await scope.one<ClosingRecord>(records(scope.actor, sql`c.id = ${id}`));
  const shown = await showClosing(scope, closing);
  return { ...summaryOf(closing, shown), figures: shown.figures };
}

/** Works a closing out of the ledger again and compares the seals. */
export async function verifyClosing(scope: Scope, id: number): Promise<ClosingVerification> {
  const closing = await scope.one<ClosingRecord>(records(scope.actor, sql`c.id = ${id}`));
  const { isSame, recomputedSha256, storedFiguresSha256 } = await recompute(scope, closing);
  const { isWhole } = await showClosing(scope, closing);
  return {
    isSame,
    sha256: isWhole ? closing.sha256 : null,
    recomputedSha256: isWhole ? recomputedSha256 : null,
    storedFiguresSha256: isWhole ? storedFiguresSha256 : null,
    verifiedAt: new Date().toISOString(),
  };
}
