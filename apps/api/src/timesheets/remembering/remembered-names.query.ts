import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { IdField } from '../../http/fields.js';
import { PageInfo, PageQuery, pageOf } from '../../platform/paging.js';

const day = { type: String, format: 'date' } as const;

/** A name as a firm writes it, and whom it means. */
export class RememberedName {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'As the firm writes it' }) writtenName: string;
  @ApiProperty({ description: 'Whom it means' }) lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty() firmId: number;
  @ApiProperty() firmName: string;
  @ApiProperty(day) rememberedOn: string;
}

export class RememberedNamePage extends PageInfo {
  @ApiProperty({ type: [RememberedName] }) items: RememberedName[];
}

/** `firmId` narrows a house's list to one firm. */
export class RememberedNamesQuery extends PageQuery {
  @IdField({ optional: true }) firmId?: number;
}

/** The names an actor may read and forget, as a condition on `remembered_name n`: a firm its own, a house those of the work contracts it reads. */
export function isTheirs({ actor }: Scope): Sql {
  if (actor.firmId !== null) return sql`n.firm_id = ${actor.firmId}`;
  const { territoryId } = actor;
  return sql`exists (select from employment_contract c where c.participant_id = n.participant_id and c.firm_id = n.firm_id
    and (c.registered_by_territory_id = ${territoryId} or c.residence_territory_id = ${territoryId}
      or c.participant_id in (select house_own_people())
      or exists (select from assignment a where a.employment_contract_id = c.id and a.operation_territory_id = ${territoryId})))`;
}

/** The names that are remembered, by person. */
export async function listRememberedNames(
  scope: Scope,
  query: RememberedNamesQuery,
): Promise<RememberedNamePage> {
  const ofFirm = query.firmId === undefined ? sql`true` : sql`n.firm_id = ${query.firmId}`;
  return pageOf<RememberedName>(
    scope,
    query,
    sql`
      select n.id, n.written_name as "writtenName", p.last_name as "lastName", p.first_name as "firstName", n.firm_id as "firmId",
        f.name as "firmName", n.remembered_on as "rememberedOn"
      from remembered_name n join participant p on p.id = n.participant_id join firm f on f.id = n.firm_id
      where ${isTheirs(scope)} and ${ofFirm}`,
    sql`order by "lastName", "firstName", "writtenName", id`,
  );
}
