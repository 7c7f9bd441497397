import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';

export class TerritoryItem {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'LYS_TOURCOING' }) code: string;
  @ApiProperty() name: string;
  @ApiProperty() houseName: string;
  @ApiProperty({ description: 'The one for residents of communes that no house covers' }) isOutside: boolean;
}

/** Every territory, in the order the metropolis prints them. */
export function readTerritories(scope: Scope): Promise<TerritoryItem[]> {
  return scope.rows(sql`
    select id, code, name, house_name as "houseName", is_outside as "isOutside"
    from territory order by is_outside, sort_order, name, id`);
}
