import {
  CRITERION_GROUPS,
  type CriterionGroup,
} from '@clausier/domain/participants/eligibility/criterion-groups';
import { ELIGIBILITY_CRITERIA } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { IdField } from '../http/fields.js';
import { pageOfLongList, sortedBy } from '../platform/long-list.js';
import { allOf, matches, type Page, PageInfo, PageQuery, SearchField } from '../platform/paging.js';

export class ParticipantListQuery extends PageQuery {
  @IdField({ optional: true }) residenceTerritoryId?: number;

  @ApiPropertyOptional({ description: 'INSEE code of the commune of residence' })
  @IsOptional()
  @Matches(/^[0-9AB]{5}$/)
  communeCode?: string;

  /** Among the criteria the acting house recorded itself. */
  @ApiPropertyOptional({ enum: CRITERION_GROUPS })
  @IsOptional()
  @IsIn(CRITERION_GROUPS)
  criterionGroup?: CriterionGroup;

  /** Whoever is assigned to an operation of the acting house. */
  @IdField({ optional: true }) operationId?: number;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Has a work contract today' })
  @IsOptional()
  @IsIn(['true', 'false'])
  working?: 'true' | 'false';

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Was given the information notice' })
  @IsOptional()
  @IsIn(['true', 'false'])
  informed?: 'true' | 'false';
}

/** The same with words of a name, in a body. */
export class ParticipantSearch extends ParticipantListQuery {
  @SearchField() search?: string;
}

export class ParticipantListItem {
  @ApiProperty() id: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) bornOn: string;
  @ApiProperty({ description: 'Registered by the house, or living in its territory' }) isOwn: boolean;
  @ApiProperty({ type: String, nullable: true }) communeName: string | null;
  @ApiProperty({ type: String, nullable: true }) territoryName: string | null;
  @ApiProperty({ description: 'Lives on the territory of another house' }) isElsewhere: boolean;
  @ApiProperty({ type: Boolean, nullable: true }) isQpv: boolean | null;
  @ApiProperty({ enum: CRITERION_GROUPS, nullable: true, description: 'Only when the house recorded it' })
  criterionGroup: CriterionGroup | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where the person works today' })
  employer: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) eligibleUntil: string | null;
}

export class ParticipantPage extends PageInfo {
  @ApiProperty({ type: [ParticipantListItem] }) items: ParticipantListItem[];
}

/** What a list of people is sorted by, and what has to be looked up of everybody for it. */
const SORTS = {
  name: { key: sql`seen.words`, needs: [] },
  bornOn: { key: sql`p.born_on`, needs: ['person'] },
  communeName: { key: sql`case when seen.is_own then home.commune end`, needs: ['home'] },
  employer: { key: sql`employer.name`, needs: ['work'] },
  eligibleUntil: { key: sql`work.until`, needs: ['work'] },
} as const;

/** What is looked up of a person: itself, the home of today, the latest criterion, and its work. */
const PARTS = ['person', 'home', 'criterion', 'work'] as const;
type Part = (typeof PARTS)[number];

/** A condition on people, and what has to be looked up of everybody to meet it. */
interface Kept {
  readonly when: Sql;
  readonly needs: readonly Part[];
}

/**
 * The people a house may name, with the home and the employer of today. Of others' people: neither criterion, commune nor QPV, and
 * no employer but on the house's operations.
 */
export function listParticipants(scope: Scope, query: ParticipantSearch): Promise<Page<ParticipantListItem>> {
  const names = Object.keys(SORTS) as (keyof typeof SORTS)[];
  const { by, order } = sortedBy(query.sort, names, 'name', 'words, id');
  const { key, needs } = SORTS[by];
  const kept = filters(scope, query);
  const needed = new Set<Part>([...needs, ...kept.flatMap((one) => one.needs)]);
  return pageOfLongList<ParticipantListItem>(scope, query, {
    hits: sql`select seen.id, seen.words, ${key} as key from (${peopleSeen(scope)}) seen ${lookUp(scope, needed)}
      where ${allOf(kept.map(({ when }) => when))}`,
    order,
    read: (ids) => scope.about(ids, () => scope.rows(selectItems(scope, ids))),
    isInOrder: needed.size === 0,
  });
}

function selectItems(scope: Scope, ids: readonly number[]): Sql {
  return sql`
    select p.id, p.last_name as "lastName", p.first_name as "firstName", p.born_on as "bornOn",
      seen.is_own as "isOwn", case when seen.is_own then home.commune end as "communeName",
      (select t.name from territory t where t.id = home.territory_id) as "territoryName",
      coalesce(home.territory_id <> ${scope.actor.territoryId}, false) as "isElsewhere", case when seen.is_own then home.is_qpv end as "isQpv",
      ${groupOf(sql`criterion.code`)} as "criterionGroup", employer.name as employer, work.until as "eligibleUntil"
    from (${peopleSeen(scope, sql`participant_id = any (${[...ids]}::integer[])`)}) seen ${lookUp(scope, new Set(PARTS))}`;
}

/** Each person the house may name and find, once, in the order of their names, with whether they are its own. */
function peopleSeen({ actor, today }: Scope, among: Sql = sql`true`): Sql {
  return sql`
    select participant_id as id, words collate "C" as words, bool_or(tie in ('OWN', 'LIVES')) as is_own from person_house
    where territory_id = ${actor.territoryId} and tie <> 'CONTRACT' and ${today}::date between valid_from and valid_to
      and words is not null and ${among}
    group by words collate "C", participant_id`;
}

/** The parts asked of each person seen. */
function lookUp(scope: Scope, parts: ReadonlySet<Part>): Sql {
  const { today } = scope;
  const { territoryId } = scope.actor;
  const all: Record<Part, Sql> = {
    person: sql`join participant p on p.id = seen.id`,
    home: sql`left join lateral (
      select m.name as commune, territory_of(r.commune_code, ${today}::date) as territory_id, r.is_qpv, r.commune_code
      from participant_residence r join commune m on m.code = r.commune_code
      where r.participant_id = seen.id and daterange(r.valid_from, r.valid_to, '[]') @> ${today}::date) home on true`,
    criterion: sql`left join lateral (
      select y.criterion_code as code from eligibility y
      where y.participant_id = seen.id and y.recorded_by_territory_id = ${territoryId}
      order by y.assessed_on desc, y.id desc limit 1) criterion on true`,
    // The employer of today and the end of the 24 months, in one look: each look lists whom the house follows for its policies.
    work: sql`left join lateral (
      select max(c.eligible_until) as until, (array_agg(c.firm_id order by c.started_on desc, c.id desc) filter (
        where c.started_on <= ${today} and coalesce(c.ended_on, 'infinity') >= ${today} and (seen.is_own or exists (
          select 1 from assignment a where a.employment_contract_id = c.id and a.operation_territory_id = ${territoryId}))))[1] as firm_id
      from employment_contract c where c.participant_id = seen.id) work on true
      left join firm employer on employer.id = work.firm_id`,
  };
  return join(
    PARTS.map((part) => (parts.has(part) ? all[part] : sql``)),
    ' ',
  );
}

/** The statistical group of a criterion code, in SQL: the domain's list, given as values. */
function groupOf(code: Sql): Sql {
  const codes = ELIGIBILITY_CRITERIA.map((criterion) => criterion.code);
  const groups = ELIGIBILITY_CRITERIA.map((criterion) => criterion.group);
  return sql`(${groups}::text[])[array_position(${codes}::text[], ${code})]`;
}

function filters({ actor }: Scope, query: ParticipantSearch): Kept[] {
  const { residenceTerritoryId, communeCode, criterionGroup, operationId, working, informed } = query;
  const kept: Kept[] = matches('seen.words', query.search).map((when) => ({ when, needs: [] }));
  const keep = (when: Sql, ...needs: Part[]) => kept.push({ when, needs });
  if (residenceTerritoryId !== undefined) keep(sql`home.territory_id = ${residenceTerritoryId}`, 'home');
  if (communeCode !== undefined) keep(sql`(seen.is_own and home.commune_code = ${communeCode})`, 'home');
  if (criterionGroup !== undefined)
    keep(sql`${groupOf(sql`criterion.code`)} = ${criterionGroup}`, 'criterion');
  if (operationId !== undefined)
    keep(sql`exists (select 1 from assignment a where a.participant_id = seen.id and a.operation_id = ${operationId}
      and a.operation_territory_id = ${actor.territoryId})`);
  if (working !== undefined) keep(sql`(work.firm_id is not null) = ${working === 'true'}`, 'work');
  if (informed !== undefined)
    keep(
      sql`seen.is_own and exists (select 1 from information_notice i where i.participant_id = seen.id) = ${informed === 'true'}`,
    );
  return kept;
}
