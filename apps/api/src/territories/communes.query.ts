import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';

export class CommunesQuery {
  @ApiPropertyOptional({
    maxLength: 100,
    description: 'Beginning of words of the name, postal code or INSEE code',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  @ApiPropertyOptional({ description: 'One commune by its INSEE code' })
  @IsOptional()
  @Matches(/^[0-9AB]{5}$/)
  code?: string;
}

export class CommuneName {
  @ApiProperty({ example: '59599', description: 'INSEE code' }) code: string;
  @ApiProperty() name: string;
}

export class CommuneFound extends CommuneName {
  @ApiProperty({ type: [String] }) postalCodes: string[];
  @ApiProperty({ description: 'The territory the commune belongs to today' }) territoryId: number;
  @ApiProperty() territoryName: string;
}

const MOST = 20;

/**
 * Communes by name (without regard to case or accents, `St` for `Saint`), postal code or INSEE code: the ones whose name
 * begins with the search first, then the largest.
 */
export function findCommunes(scope: Scope, { search = '', code }: CommunesQuery): Promise<CommuneFound[]> {
  const digits = /^\s*(\d{2,5})\s*$/.exec(search)?.[1] ?? '';
  const words = search.replace(/\bste?\b\.?/gi, (short) => (/e/i.test(short.slice(2)) ? 'sainte' : 'saint'));
  return scope.rows(sql`
    select c.code, c.name, c.postal_codes as "postalCodes", t.id as "territoryId", t.name as "territoryName"
    from commune c join territory t on t.id = territory_of(c.code, ${scope.today})
    where (${code ?? null}::text is null or c.code = ${code ?? null})
      and (c.name_key like '%' || replace(name_key(${words}), ' ', '%') || '%'
        or (${digits} <> '' and (c.code like ${`${digits}%`}
          or exists (select 1 from unnest(c.postal_codes) p where p like ${`${digits}%`}))))
    order by (c.name_key = name_key(${words})) desc, (c.name_key like name_key(${words}) || '%') desc,
      c.population desc nulls last, c.code
    limit ${MOST}`);
}
