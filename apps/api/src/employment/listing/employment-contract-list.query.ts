import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { DayField, IdField } from '../../http/fields.js';
import { pageOfLongList, sortedBy } from '../../platform/long-list.js';
import { allOf, matches, type Page, PageInfo, PageQuery, SearchField } from '../../platform/paging.js';

export class EmploymentContractListQuery extends PageQuery {
  @IdField({ optional: true }) firmId?: number;

  @IdField({ optional: true }) operationId?: number;

  /** Contracts, or 24 months, that end between today and this day. */
  @DayField({ optional: true }) endingBy?: string;
}

/** The same with words of a name, in a body. */
export class EmploymentContractSearch extends EmploymentContractListQuery {
  @SearchField() search?: string;
}

export class EmploymentContractListItem {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() participantId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty() firmName: string;
  @ApiProperty() firmKind: string;
  @ApiProperty() contractType: string;
  @ApiProperty() engagementMode: string;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
  @ApiProperty({ format: 'date' }) eligibleUntil: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for a person of another house' })
  communeName: string | null;
  @ApiProperty() territoryName: string;
  @ApiProperty({ description: 'Lived on the territory of another house when it started' })
  isElsewhere: boolean;
  @ApiProperty({ type: String, nullable: true }) operationNames: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) breachOn: string | null;
}

export class EmploymentContractPage extends PageInfo {
  @ApiProperty({ type: [EmploymentContractListItem] }) items: EmploymentContractListItem[];
}

/** What work contracts are sorted by, and who has to be looked up of all of them for it. */
const SORTS = {
  name: { key: sql`coalesce(named.words, ${ownWords(sql`c.participant_id`)}) collate "C"`, needs: 'name' },
  firm: { key: sql`f.name`, needs: 'firm' },
  startedOn: { key: sql`c.started_on`, needs: null },
  endedOn: { key: sql`c.ended_on`, needs: null },
  eligibleUntil: { key: sql`c.eligible_until`, needs: null },
} as const;

/**
 * Work contracts the house registered, of its residents, or serving its operations, as they are kept for it: found by what they are sorted
 * by, told by their ids.
 */
export function listEmploymentContracts(
  scope: Scope,
  query: EmploymentContractSearch,
): Promise<Page<EmploymentContractListItem>> {
  const names = Object.keys(SORTS) as (keyof typeof SORTS)[];
  const { by, order } = sortedBy(query.sort, names, '-startedOn', 'id');
  const { key, needs } = SORTS[by];
  const name = needs === 'name' ? namesOfHouse(scope) : sql``;
  const firm = needs === 'firm' ? sql`join firm f on f.id = c.firm_id` : sql``;
  const met = filters(scope, query);
  return pageOfLongList<EmploymentContractListItem>(scope, query, {
    hits: sql`
      select c.employment_contract_id as id, ${key} as key from house_work_contract c ${name} ${firm}
      where c.territory_id = ${scope.actor.territoryId} and ${allOf(met)}`,
    order,
    read: (ids) => readItems(scope, ids),
    isInOrder: by === 'startedOn' && met.length === 0,
  });
}

async function readItems(scope: Scope, ids: readonly number[]): Promise<EmploymentContractListItem[]> {
  const persons = await scope.rows<{ id: number }>(sql`
    select distinct participant_id as id from house_work_contract
    where territory_id = ${scope.actor.territoryId} and employment_contract_id = any (${[...ids]}::integer[])`);
  return scope.about(
    persons.map(({ id }) => id),
    () => scope.rows(selectItems(scope, ids)),
  );
}

function selectItems({ actor }: Scope, ids: readonly number[]): Sql {
  const { territoryId } = actor;
  return sql`
    select c.id, c.version, c.participant_id as "participantId", p.last_name as "lastName", p.first_name as "firstName",
      f.name as "firmName", f.kind as "firmKind", c.contract_type as "contractType", c.engagement_mode as "engagementMode",
      c.started_on as "startedOn", c.ended_on as "endedOn", c.eligible_until as "eligibleUntil", 
      case when ${territoryId} in (c.residence_territory_id, p.registered_by_territory_id)
        then m.name end as "communeName", t.name as "territoryName",
      c.residence_territory_id <> ${territoryId} as "isElsewhere",
      case when ${territoryId} in (c.residence_territory_id, c.registered_by_territory_id, p.registered_by_territory_id)
        then c.breach_on end as "breachOn",
      (select string_agg(distinct o.name, ', ') from assignment a join operation o on o.id = a.operation_id
        where a.employment_contract_id = c.id and a.operation_territory_id = ${territoryId}) as "operationNames"
    from employment_contract c
    join participant p on p.id = c.participant_id
    join firm f on f.id = c.firm_id
    join commune m on m.code = c.residence_commune_code
    join territory t on t.id = c.residence_territory_id
    where c.id = any (${[...ids]}::integer[])`;
}

/** The name of each person of the house as it is searched and put in order; of nobody merged or anonymous. */
const namesOfHouse = ({ actor }: Scope): Sql => sql`
  left join (select participant_id, min(words collate "C") as words from person_house
    where territory_id = ${actor.territoryId} and words is not null group by participant_id) named on named.participant_id = c.participant_id`;

/** The same of somebody's own file, whatever it was merged with. */
function ownWords(person: Sql): Sql {
  return sql`(select ' ' || name_key(p.last_name) || '  ' || name_key(p.first_name) from participant p where p.id = ${person})`;
}

/** Of people who bear the words of a name, or whose merged file does. */
function namedSo({ actor }: Scope, search: string | undefined): Sql[] {
  const words = matches('h.words', search);
  if (words.length === 0) return [];
  const here = sql`h.territory_id = ${actor.territoryId}`;
  return [
    sql`c.participant_id in (
      select h.participant_id from person_house h where ${here} and h.words is not null and ${allOf(words)}
      union all select h.participant_id from person_house h join participant p on p.id = h.participant_id
        where ${here} and h.words is null and ${allOf(matches('p.name_key', search))})`,
  ];
}

function filters(scope: Scope, query: EmploymentContractSearch): Sql[] {
  const { today, actor } = scope;
  const { firmId, operationId, endingBy } = query;
  const kept = namedSo(scope, query.search);
  if (firmId !== undefined) kept.push(sql`c.firm_id = ${firmId}`);
  if (operationId !== undefined)
    kept.push(sql`exists (select 1 from assignment a where a.employment_contract_id = c.employment_contract_id
      and a.operation_id = ${operationId} and a.operation_territory_id = ${actor.territoryId})`);
  if (endingBy !== undefined)
    kept.push(sql`coalesce(c.ended_on, 'infinity') >= ${today}
      and least(c.ended_on, c.eligible_until) between ${today} and ${endingBy}`);
  return kept;
}
