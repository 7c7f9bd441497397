import { FIRM_KINDS, type FirmKind } from '@clausier/domain/contracts/firm-kinds';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import sql, { type Sql } from 'sql-template-tag';
import { operationsInScope } from '../contracts/operations/operations-in-scope.js';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { pageOfLongList, sortedBy } from '../platform/long-list.js';
import { allOf, ListQuery, matches, PageInfo } from '../platform/paging.js';
import { readsReleasesOnly } from '../reports/reach.js';
import { CommuneName } from '../territories/communes.query.js';

export class FirmsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: FIRM_KINDS })
  @IsOptional()
  @IsIn(FIRM_KINDS)
  kind?: FirmKind;
}

export class FirmItem {
  @ApiProperty() id: number;
  @ApiProperty() siret: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: FIRM_KINDS }) kind: FirmKind;
  @ApiProperty({ type: CommuneName, nullable: true }) commune: CommuneName | null;
  @ApiProperty({ description: 'Lots it takes part in, on operations the actor may see' }) lots: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Validated for people it employs there, hundredths of an hour; null for who reads released figures',
  })
  validatedHours: number | null;
}

export class FirmList extends PageInfo {
  @ApiProperty({ type: [FirmItem] }) items: FirmItem[];
}

/** What firms are sorted by: their name, or what they do where the actor looks. */
const SORTS = ['name', 'lots', 'validated'] as const;

/** A firm user reads its own firm; houses, the metropolis and the administrator read all of them. */
export function firmsReadable(actor: Actor): Sql {
  return actor.firmId === null ? sql`true` : sql`f.id = ${actor.firmId}`;
}

/** The operations where the actor may see what a firm does: a firm sees all it does itself. */
export function activityInScope(actor: Actor, alias: string): Sql {
  return actor.firmId === null ? operationsInScope(actor, alias) : sql`true`;
}

/** The same scope on the ledger, which carries the territory of the operation under its own name. */
function entriesInScope(actor: Actor): Sql {
  if (actor.firmId !== null) return sql`e.firm_id = ${actor.firmId}`;
  if (actor.territoryId !== null) return sql`e.operation_territory_id = ${actor.territoryId}`;
  return sql`false`;
}

/** Firms, with what each does on the operations the actor may see: found by what they are sorted by, told by their ids. */
export function readFirms(scope: Scope, query: FirmsQuery): Promise<FirmList> {
  const { actor } = scope;
  const { by, order } = sortedBy(query.sort, SORTS, 'name', 'id');
  const key = { name: sql`f.name`, lots: lotsOf(actor), validated: hoursOf(actor) }[by];
  const digits = (query.search ?? '').replace(/\s/g, '');
  const bySiret = /^\d{3,14}$/.test(digits) ? sql`f.siret like ${`${digits}%`}` : sql`false`;
  const byName = allOf(matches('f.name_key', query.search));
  const ofKind = query.kind ? sql`f.kind = ${query.kind}` : sql`true`;
  return pageOfLongList<FirmItem>(scope, query, {
    hits: sql`select f.id, ${key} as key from firm f ${by === 'validated' ? validatedBy(actor) : sql``}
      where ${firmsReadable(actor)} and ${ofKind} and ((${byName}) or ${bySiret})`,
    order,
    read: (ids) => scope.rows(sql`select ${firmColumns(actor)} where f.id = any (${[...ids]}::integer[])`),
    isInOrder: by === 'name' && !query.search,
  });
}

const lotsOf = (actor: Actor): Sql => sql`
    (select count(*)::integer from contract_party p where p.firm_id = f.id and ${activityInScope(actor, 'p')})`;

/** The hours of the firm `f` in the ledger where the actor looks, as `w`. */
const validatedBy = (actor: Actor): Sql => sql`
    left join (select e.firm_id, sum(e.hours)::bigint as hours from hour_entry e where ${entriesInScope(actor)} group by 1) w
      on w.firm_id = f.id`;

const hoursOf = (actor: Actor): Sql =>
  sql`case when ${!readsReleasesOnly(actor)} then coalesce(w.hours, 0) end`;

/** The columns of `FirmItem` and the tables they come from; the caller adds the condition on `f`. */
export function firmColumns(actor: Actor): Sql {
  return sql`
    f.id, f.siret, f.name, f.kind, case when m.code is not null then json_build_object('code', m.code, 'name', m.name) end as commune,
    ${lotsOf(actor)} as lots, ${hoursOf(actor)} as "validatedHours"
    from firm f left join commune m on m.code = f.commune_code ${validatedBy(actor)}`;
}
