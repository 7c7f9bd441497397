import {
  inSurveyOrder,
  SURVEY_TABLES,
  type SurveyBy,
  type SurveyTable,
} from '@clausier/domain/reports/survey';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { ownPeople } from '../participants/participant-scope.js';
import { allOf } from '../platform/paging.js';
import { keyFor } from '../reports/breakdown/breakdown.query.js';
import { type Dimension, TOLD } from '../reports/breakdown/dimensions.js';
import { ownSelection, readsReleasesOnly } from '../reports/reach.js';
import { boundsOf, type Selection } from '../reports/selection/selection.js';
import type { SurveyRow, SurveyTableView } from './annual-report.view.js';

/** What rows are told apart by, in the file of a person or of a work contract: SQL of `hour_entry e`, `contract c`. */
interface OfFile {
  readonly key: Sql;
  readonly only?: Sql;
}

/**
 * The hours a house manages in a year, told apart as the national survey asks. Nothing of it is in the programme of released
 * figures: who may not see the persons is told none.
 */
export async function readSurvey(scope: Scope, selection: Selection): Promise<SurveyTableView[]> {
  const tables: SurveyTableView[] = [];
  for (const table of SURVEY_TABLES as readonly (SurveyTable & { readonly by: SurveyBy })[]) {
    if (readsReleasesOnly(scope.actor)) {
      tables.push({ by: table.by, hours: null, rows: [], hiddenReason: 'NOT_OFFERED' });
      continue;
    }
    const rows = inSurveyOrder(table, await readRows(scope, table.by, selection));
    const hours = rows.reduce((sum, row) => sum + row.hours, 0);
    tables.push({ by: table.by, hours, rows, hiddenReason: null });
  }
  return tables;
}

function readRows(scope: Scope, by: SurveyBy, selection: Selection): Promise<SurveyRow[]> {
  const ofFile = fileOf(scope, by, selection);
  const key = ofFile?.key ?? keyFor(scope.actor, by as Dimension);
  const label = (ofFile ? undefined : TOLD[by as Dimension].label) ?? sql`null::text`;
  const conditions = [...ownSelection(scope.actor, selection), ...(ofFile?.only ? [ofFile.only] : [])];
  return scope.rows<SurveyRow>(sql`
    with live as (
      select ${key} as key, e.participant_id, e.employment_contract_id, sum(e.hours) as hours
      from hour_entry e left join employment_contract c on c.id = e.employment_contract_id
      where ${allOf(conditions)}
      group by 1, e.assignment_id, e.participant_id, e.employment_contract_id having sum(e.hours) <> 0)
    select key, ${label} as label, hours, persons, "workContracts" from (
      select key, sum(hours) as hours, count(distinct participant_id)::integer as persons,
        count(distinct employment_contract_id)::integer as "workContracts"
      from live group by 1) part
    order by hours desc, key`);
}

/** A house is told the diploma and the exit of its own people, and the exit of the work contracts it registered. */
function fileOf(scope: Scope, by: SurveyBy, selection: Selection): OfFile | null {
  const isOwn = sql`e.participant_id in (${ownPeople(scope)})`;
  if (by === 'qualification') {
    const known = sql`(select p.qualification from participant p where p.id = e.participant_id)`;
    return { key: sql`case when ${isOwn} then ${known} end` };
  }
  if (by !== 'exit') return null;
  const { first, last } = boundsOf(selection);
  return {
    key: sql`case when ${isOwn} or c.registered_by_territory_id = ${scope.actor.territoryId}
      then coalesce(c.exit_situation, 'UNKNOWN') end`,
    only: sql`c.ended_on between ${first}::date and ${last}::date + interval '1 month' - interval '1 day'`,
  };
}
