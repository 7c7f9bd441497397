import sql, { type Sql } from 'sql-template-tag';
import { BREAKDOWNS, type Breakdown } from '../selection/breakdowns.js';

/** What hours can be told apart by: every filter, and what has no filter of its own or more than one. */
export const DIMENSIONS = [
  'year',
  'month',
  'operationTerritory',
  'residenceTerritory',
  ...(Object.keys(BREAKDOWNS) as Breakdown[]),
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The bars of a chart can be stacked by territory. */
export const STACKS = ['operationTerritory', 'residenceTerritory'] as const;
export type Stack = (typeof STACKS)[number];

interface Told {
  /** What lines are brought together by: a column of `hour_entry e`, read without looking anywhere else. */
  readonly column: Sql;
  /** Its value as the filter takes it. */
  readonly key: (value: Sql) => Sql;
  /** True when several values have one key. */
  readonly isShared?: boolean;
  /** The words of a `key`, where it has any of its own. */
  readonly label?: Sql;
}

const asItIs = (value: Sql): Sql => value;
const asText = (value: Sql): Sql => sql`${value}::text`;
const territoryCode = (id: Sql): Sql => sql`(select code from territory where id = ${id})`;

/** An associated commune counts with the one it belongs to: that is how the map draws them. */
const wholeCommune = (code: Sql): Sql =>
  sql`(select coalesce(c.parent_code, c.code) from commune c where c.code = ${code})`;
const COMMUNE_NAME = sql`(select name from commune where code = key)`;
const TERRITORY_NAME = sql`(select name from territory where code = key)`;

/** Each dimension as SQL. */
export const TOLD: Record<Dimension, Told> = {
  year: { column: sql`extract(year from e.month)::integer`, key: asText },
  month: { column: sql`e.month`, key: (month) => sql`to_char(${month}, 'YYYY-MM')` },
  operationTerritory: { column: sql`e.operation_territory_id`, key: territoryCode, label: TERRITORY_NAME },
  residenceTerritory: { column: sql`e.residence_territory_id`, key: territoryCode, label: TERRITORY_NAME },
  operationCommune: {
    column: sql`e.operation_id`,
    key: (id) => wholeCommune(sql`(select commune_code from operation where id = ${id})`),
    isShared: true,
    label: COMMUNE_NAME,
  },
  residenceCommune: {
    column: sql`e.residence_commune_code`,
    key: wholeCommune,
    isShared: true,
    label: COMMUNE_NAME,
  },
  authority: {
    column: sql`e.authority_id`,
    key: asText,
    label: sql`(select name from contracting_authority where id = key::integer)`,
  },
  firm: {
    column: sql`e.firm_id`,
    key: asText,
    label: sql`(select name from firm where id = key::integer)`,
  },
  operation: {
    column: sql`e.operation_id`,
    key: asText,
    label: sql`(select name from operation where id = key::integer)`,
  },
  clauseKind: {
    column: sql`e.clause_id`,
    key: (id) => sql`(select kind from social_clause where id = ${id})`,
    isShared: true,
  },
  engagementMode: { column: sql`e.engagement_mode`, key: asItIs },
  contractType: { column: sql`e.contract_type`, key: asItIs },
  criterionGroup: { column: sql`e.criterion_group`, key: asItIs },
  sex: { column: sql`e.sex`, key: asItIs },
  ageBand: { column: sql`e.age_band`, key: asItIs },
  qpv: {
    column: sql`e.is_qpv`,
    key: (is) => sql`case ${is} when true then 'true' when false then 'false' end`,
  },
};
