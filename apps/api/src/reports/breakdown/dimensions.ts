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
  /** Of `hour_entry e`, as the filter takes it. */
  readonly key: Sql;
  /** The words of a `key`, where it has any of its own. */
  readonly label?: Sql;
}

/** An associated commune counts with the one it belongs to: that is how the map draws them. */
const wholeCommune = (code: Sql): Sql =>
  sql`(select coalesce(c.parent_code, c.code) from commune c where c.code = ${code})`;
const COMMUNE_NAME = sql`(select name from commune where code = key)`;
const TERRITORY_NAME = sql`(select name from territory where code = key)`;

/** Each dimension as SQL. */
export const TOLD: Record<Dimension, Told> = {
  year: { key: sql`to_char(e.month, 'YYYY')` },
  month: { key: sql`to_char(e.month, 'YYYY-MM')` },
  operationTerritory: {
    key: sql`(select code from territory where id = e.operation_territory_id)`,
    label: TERRITORY_NAME,
  },
  residenceTerritory: {
    key: sql`(select code from territory where id = e.residence_territory_id)`,
    label: TERRITORY_NAME,
  },
  operationCommune: {
    key: wholeCommune(sql`(select commune_code from operation where id = e.operation_id)`),
    label: COMMUNE_NAME,
  },
  residenceCommune: { key: wholeCommune(sql`e.residence_commune_code`), label: COMMUNE_NAME },
  authority: {
    key: sql`e.authority_id::text`,
    label: sql`(select name from contracting_authority where id = key::integer)`,
  },
  firm: { key: sql`e.firm_id::text`, label: sql`(select name from firm where id = key::integer)` },
  operation: {
    key: sql`e.operation_id::text`,
    label: sql`(select name from operation where id = key::integer)`,
  },
  clauseKind: { key: sql`(select kind from social_clause where id = e.clause_id)` },
  engagementMode: { key: sql`e.engagement_mode` },
  contractType: { key: sql`e.contract_type` },
  criterionGroup: { key: sql`e.criterion_group` },
  sex: { key: sql`e.sex` },
  ageBand: { key: sql`e.age_band` },
  qpv: { key: sql`case when e.is_qpv then 'true' else 'false' end` },
};
