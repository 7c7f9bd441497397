import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { IdField } from '../../http/fields.js';
import { allOf, matches } from '../../platform/paging.js';

export class ClauseChoiceQuery {
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  @IdField({ optional: true }) operationId?: number;
}

class LotFirm {
  @ApiProperty() id: number;
  @ApiProperty() firmId: number;
  @ApiProperty() firmName: string;
}

export class ClauseChoice {
  @ApiProperty() id: number;
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty() lotNumber: string;
  @ApiProperty() lotName: string;
  @ApiProperty() kind: string;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: [LotFirm], description: 'Firms of the lot that may host the person' })
  parties: LotFirm[];
}

export class ClauseChoices {
  @ApiProperty({ type: [ClauseChoice] }) items: ClauseChoice[];
}

/** Clauses of the house's operations that still run, to assign somebody to: the twenty nearest to the search. */
export async function listClauseChoices(scope: Scope, query: ClauseChoiceQuery): Promise<ClauseChoices> {
  const kept: Sql[] = matches('o.name_key', query.search);
  if (query.operationId !== undefined) kept.push(sql`o.id = ${query.operationId}`);
  const items = await scope.rows<ClauseChoice>(sql`
    select k.id, o.id as "operationId", o.name as "operationName", l.number as "lotNumber", l.name as "lotName", k.kind,
      k.started_on as "startedOn", k.due_on as "dueOn",
      coalesce((select json_agg(json_build_object('id', y.id, 'firmId', f.id, 'firmName', f.name) order by f.name)
        from contract_party y join firm f on f.id = y.firm_id where y.lot_id = k.lot_id), '[]') as parties
    from social_clause k
    join operation o on o.id = k.operation_id
    join lot l on l.id = k.lot_id
    where k.territory_id = ${scope.actor.territoryId} and o.status <> 'CLOSED' and ${allOf(kept)}
    order by o.name, l.number, k.id limit 20`);
  return { items };
}
