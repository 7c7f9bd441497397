import { RECORD_KINDS, type RecordKind } from '@clausier/domain/open-data/shape';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import sql, { raw, type Sql } from 'sql-template-tag';
import { NamedRecord } from '../contracts/operations/operations.query.js';
import { operationsInScope } from '../contracts/operations/operations-in-scope.js';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { allOf, ListQuery, matches, orderBy, PageInfo, pageOf } from '../platform/paging.js';

export const FOLLOWINGS = ['TO_FOLLOW', 'FOLLOWED', 'CHANGED', 'ALL'] as const;
export type Following = (typeof FOLLOWINGS)[number];

export class PublishedQuery extends ListQuery {
  @ApiPropertyOptional({
    enum: FOLLOWINGS,
    description: 'TO_FOLLOW: with a social clause, and nobody follows it',
  })
  @IsOptional()
  @IsIn(FOLLOWINGS)
  following?: Following;
}

/** A firm or a buyer as a record names it. */
export class PublishedName {
  @ApiProperty({ description: 'The identifier as published' }) id: string;
  @ApiProperty({ description: 'Empty when nobody says it' }) name: string;
}

export class PublishedItem {
  @ApiProperty() id: number;
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'PublishedKind' }) kind: RecordKind;
  @ApiProperty({ description: "The buyer's number; empty when it names nothing" }) number: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: PublishedName }) buyer: PublishedName;
  @ApiProperty({ type: [PublishedName] }) holders: PublishedName[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) notifiedOn: string | null;
  @ApiProperty({ type: Number, nullable: true }) amountCents: number | null;
  @ApiProperty({ description: 'A social clause is announced' }) isSocial: boolean;
  @ApiProperty() anomalies: number;
  @ApiProperty({ type: NamedRecord, nullable: true, description: 'The house that follows it' })
  followedBy: NamedRecord | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the own house' }) operationId: number | null;
  @ApiProperty({ description: 'Published again since it was carried over into the own operation' })
  isChanged: boolean;
}

export class PublishedCounts {
  @ApiProperty() toFollow: number;
  @ApiProperty() followed: number;
  @ApiProperty({ description: 'Followed by the own house, and published again since' }) changed: number;
  @ApiProperty() all: number;
}

export class PublishedList extends PageInfo {
  @ApiProperty({ type: [PublishedItem] }) items: PublishedItem[];
  @ApiProperty({ type: PublishedCounts }) counts: PublishedCounts;
}

const SORTS = {
  notifiedOn: '"notifiedOn"',
  amount: '"amountCents"',
  subject: 'subject',
  anomalies: 'anomalies',
};
const IS_CHANGED = 'f.carried_digest is not null and f.carried_digest <> p.digest';

const CONDITIONS: Readonly<Record<Following, string>> = {
  TO_FOLLOW: 'p.is_social and p.followed_by_territory_id is null',
  FOLLOWED: 'p.followed_by_territory_id is not null',
  CHANGED: IS_CHANGED,
  ALL: 'true',
};

/** Published contracts, and how many there are of each kind of following. */
export async function readPublished(scope: Scope, query: PublishedQuery): Promise<PublishedList> {
  const where = allOf([
    sql`${raw(CONDITIONS[query.following ?? 'ALL'])}`,
    ...matches('p.search_key', query.search),
  ]);
  const order = orderBy(query.sort, SORTS, '-notifiedOn', 'id');
  const page = await pageOf<PublishedItem>(scope, query, selectItems(scope.actor, where), order);
  const counts = await scope.one<PublishedCounts>(sql`
    select count(*) filter (where ${raw(CONDITIONS.TO_FOLLOW)})::integer as "toFollow",
      count(*) filter (where ${raw(CONDITIONS.FOLLOWED)})::integer as followed,
      count(*) filter (where ${raw(IS_CHANGED)})::integer as changed, count(*)::integer as all
    from published_contract p ${followingOf(scope.actor)}`);
  return { ...page, counts };
}

/** Names come from the file, else from the records of the product. */
export const BUYER = `json_build_object('id', p.buyer, 'name',
  coalesce(nullif(p.beside ->> 'buyerName', ''), (select a.name from contracting_authority a where a.siret = p.buyer), ''))`;
const HOLDERS = `coalesce((select json_agg(json_build_object('id', h.id, 'name',
    coalesce(p.beside -> 'firmNames' ->> h.id, (select m.name from firm m where m.siret = h.id), '')) order by h.place)
  from (select coalesce(one #>> '{titulaire,id}', one #>> '{concessionnaire,id}', '') as id, place
    from jsonb_array_elements(coalesce(p.record -> 'titulaires', p.record -> 'concessionnaires', '[]')) with ordinality as l (one, place)) h), '[]')`;

/** As `f`, how the actor follows a published contract. */
const followingOf = (actor: Actor) => sql`
  left join lot_publication f on f.published_contract_id = p.id and ${operationsInScope(actor, 'f')}`;

function selectItems(actor: Actor, where: Sql): Sql {
  return sql`
    select p.id, p.kind, p.number, p.subject, ${raw(BUYER)} as buyer, ${raw(HOLDERS)} as holders, p.notified_on as "notifiedOn",
      p.amount_cents as "amountCents", p.is_social as "isSocial", p.anomaly_count as anomalies,
      case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as "followedBy",
      f.operation_id as "operationId", coalesce(${raw(IS_CHANGED)}, false) as "isChanged"
    from published_contract p
    left join territory t on t.id = p.followed_by_territory_id
    ${followingOf(actor)}
    where ${where}`;
}
