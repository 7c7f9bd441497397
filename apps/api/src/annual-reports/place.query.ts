import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { notFound } from '../platform/refuse.js';

/** The code under which the whole metropolis has its report: no territory's. */
export const METROPOLIS_CODE = 'METROPOLE';

export class ReportPlace {
  @ApiProperty({ description: `Of a territory, or ${METROPOLIS_CODE}` }) code: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for the metropolis' }) name: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null for the metropolis' })
  houseName: string | null;
}

/** The place a report is about; no territory: the whole metropolis. */
export type FoundPlace = ReportPlace & { readonly territoryId: number | null };

/** A house reads its own report and no other (`not-found`), the metropolis those of every house and its own. */
export async function findPlace(scope: Scope, code: string): Promise<FoundPlace> {
  const own = scope.actor.territoryId;
  if (code === METROPOLIS_CODE) {
    if (own !== null) throw notFound();
    return { code, name: null, houseName: null, territoryId: null };
  }
  const place = await scope.one<FoundPlace & { territoryId: number }>(sql`
    select id as "territoryId", code, name, house_name as "houseName" from territory
    where code = ${code} and not is_outside`);
  if (own !== null && own !== place.territoryId) throw notFound();
  return place;
}
