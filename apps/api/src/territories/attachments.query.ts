import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf, ListQuery, matches, orderBy, PageInfo, pageOf } from '../platform/paging.js';

export class AttachmentsQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Code of the territory of today', example: 'LYS_TOURCOING' })
  @IsOptional()
  @Matches(/^[A-Z0-9_]{2,20}$/)
  territory?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'Whether the attachment of today is verified',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  verified?: 'true' | 'false';
}

export class CommuneAttachment {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() territoryId: number;
  @ApiProperty() territoryName: string;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day; null while it lasts' })
  validTo: string | null;
  @ApiProperty({ description: 'Read in a document of the house, not assumed' }) isVerified: boolean;
  @ApiProperty() source: string;
}

export class AttachedCommune {
  @ApiProperty({ description: 'INSEE code' }) code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: CommuneAttachment, nullable: true, description: 'The one of today' })
  current: CommuneAttachment | null;
  @ApiProperty({ type: [CommuneAttachment], description: 'Past ones and ones to come, the latest first' })
  others: CommuneAttachment[];
}

export class AttachedCommuneList extends PageInfo {
  @ApiProperty({ type: [AttachedCommune] }) items: AttachedCommune[];
}

const COLUMNS = { territory: '"territoryOrder"', name: '"name"' };

const VIEW = sql`json_build_object('id', ct.id, 'version', ct.version, 'territoryId', t.id, 'territoryName', t.name,
  'validFrom', ct.valid_from, 'validTo', ct.valid_to, 'isVerified', ct.is_verified, 'source', ct.source)`;

/** Communes that are or were attached to a territory, in the order of the territories, with the history of each. */
export async function readAttachments(scope: Scope, query: AttachmentsQuery): Promise<AttachedCommuneList> {
  const order = orderBy(query.sort, COLUMNS, 'territory', 'name, code');
  const byName = allOf(matches('c.name_key', query.search));
  const ofTerritory = query.territory ? sql`today.territory_code = ${query.territory}` : sql`true`;
  const verified = query.verified ? sql`today.is_verified = ${query.verified === 'true'}` : sql`true`;
  const select = sql`
    select c.code, c.name, today.view as current, coalesce(today.place, 'infinity') as "territoryOrder",
      coalesce((select json_agg(${VIEW} order by ct.valid_from desc)
        from commune_territory ct join territory t on t.id = ct.territory_id
        where ct.commune_code = c.code and ct.id is distinct from today.id), '[]') as others
    from commune c left join lateral (
      select ct.id, ct.is_verified, t.code as territory_code, t.sort_order::float8 as place, ${VIEW} as view
      from commune_territory ct join territory t on t.id = ct.territory_id
      where ct.commune_code = c.code and daterange(ct.valid_from, ct.valid_to, '[]') @> ${scope.today}::date
    ) today on true
    where exists (select 1 from commune_territory ct where ct.commune_code = c.code)
      and ((${byName}) or c.code = ${(query.search ?? '').trim()}) and ${ofTerritory} and ${verified}`;
  const { items, ...page } = await pageOf<AttachedCommune & { territoryOrder: unknown }>(
    scope,
    query,
    select,
    order,
  );
  return { ...page, items: items.map(({ territoryOrder: _, ...commune }) => commune) };
}
