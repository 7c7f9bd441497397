import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { isHouse } from '../../platform/actor.js';
import { clauseLineage } from '../lineage.query.js';
import type { ClauseDivision, DividedParty, Division } from './division.view.js';

/** How the objective of a clause is shared, with what each party did. Throws `not-found`. */
export async function readDivision(scope: Scope, clauseId: number): Promise<ClauseDivision> {
  const { lotId } = await clauseLineage(scope, clauseId);
  const { objectiveHours, validated } = await scope.one<{ objectiveHours: number; validated: number }>(sql`
    select o.committed_hours as "objectiveHours",
      (select coalesce(sum(s.hours), 0)::bigint from hour_summary_clause s where s.clause_id = o.clause_id) as validated
    from clause_objective o where o.clause_id = ${clauseId}`);
  const parties = await readParties(scope, clauseId, lotId);
  const divisions = await readDivisions(scope, clauseId);
  return {
    objectiveHours,
    isCurrent: divisions[0]?.objectiveHours === objectiveHours,
    parties,
    unattributedHours: validated - parties.reduce((sum, party) => sum + party.validatedHours, 0),
    divisions,
  };
}

/** A subcontractor works for its party, however far below it. */
function readParties(scope: Scope, clauseId: number, lotId: number): Promise<DividedParty[]> {
  return scope.rows(sql`
    with recursive answering as (
      select p.id, p.id as answers from contract_party p where p.lot_id = ${lotId} and p.parent_party_id is null
      union all
      select p.id, a.answers from contract_party p join answering a on a.id = p.parent_party_id where p.lot_id = ${lotId}),
    done as (
      select a.answers, sum(e.hours) as hours from hour_entry e
      join assignment w on w.id = e.assignment_id join answering a on a.id = w.contract_party_id
      where e.clause_id = ${clauseId} group by a.answers)
    select p.id as "partyId", f.name as "firmName", p.role, p.is_lead as "isLead", coalesce(d.hours, 0)::bigint as "validatedHours"
    from contract_party p join firm f on f.id = p.firm_id left join done d on d.answers = p.id
    where p.lot_id = ${lotId} and p.parent_party_id is null
    order by p.is_lead desc, p.role = 'HOLDER' desc, f.name, p.id`);
}

function readDivisions(scope: Scope, clauseId: number): Promise<Division[]> {
  return scope.rows(sql`
    select d.revision, d.objective_hours as "objectiveHours", d.decided_on as "decidedOn", d.reason,
      case when ${isHouse(scope.actor)} then u.name end as "decidedBy",
      (select json_agg(json_build_object('partyId', p.contract_party_id, 'firmName', f.name, 'hours', p.hours)
          order by c.is_lead desc, c.role = 'HOLDER' desc, f.name, c.id)
        from objective_part p join contract_party c on c.id = p.contract_party_id join firm f on f.id = c.firm_id
        where p.division_id = d.id) as parts
    from objective_division d left join app_user u on u.id = d.decided_by_user_id
    where d.clause_id = ${clauseId} order by d.revision desc`);
}
