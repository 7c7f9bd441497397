import { MONTHS_AFTER_END } from '@clausier/domain/participants/hiring/exits';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { ownPeople } from '../../participants/participant-scope.js';
import { allOf } from '../../platform/paging.js';
import { keyFor } from '../../reports/breakdown/breakdown.query.js';
import { recordedInTime } from '../../reports/selection/selection.js';
import type { PeopleBy } from './execution-report.view.js';
import { type AskedReport, hoursOfSubject } from './subject.query.js';

/** Somebody's hours for a party, with what the house knows of the person and of the work contract; null where another house does. */
export type Worker = {
  readonly participantId: number;
  readonly employmentContractId: number;
  readonly clauseId: number;
  readonly partyId: number | null;
  readonly hours: number;
  readonly communeName: string | null;
  /** The work contract has ended: the exit is asked of these only. */
  readonly hasEnded: boolean;
} & Readonly<Record<PeopleBy, string | null>>;

/**
 * Who worked on the operation, for its house alone: everybody else gets nobody. Criteria and homes are those the house knows
 * itself, as in its own reports; an exit is that of its own people and of the work contracts it registered.
 */
export async function readWorkers(scope: Scope, asked: AskedReport, day: string): Promise<Worker[]> {
  const { actor } = scope;
  if (actor.territoryId === null) return [];
  return scope.rows(sql`
    select e.participant_id as "participantId", e.employment_contract_id as "employmentContractId", w.contract_party_id as "partyId",
      e.clause_id as "clauseId", e.contract_type as "contractType", e.engagement_mode as "engagementMode", e.sex, e.age_band as "ageBand",
      ${keyFor(actor, 'criterionGroup')} as "criterionGroup", ${keyFor(actor, 'qpv')} as qpv,
      ${keyFor(actor, 'residenceCommune')} as "residenceCommune", ${communeName(actor.territoryId)} as "communeName",
      ${exitKnownTo(scope)} as exit,
      ${followUpKnownTo(scope, 'MONTH_3', day)} as "exitAt3", ${followUpKnownTo(scope, 'MONTH_6', day)} as "exitAt6",
      coalesce(c.ended_on <= ${day}::date, false) as "hasEnded", sum(e.hours) as hours
    from hour_entry e join assignment w on w.id = e.assignment_id
    left join employment_contract c on c.id = e.employment_contract_id
    where ${allOf([sql`e.operation_territory_id = ${actor.territoryId}`, ...hoursOfSubject(asked), ...recordedInTime(asked)])}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, e.assignment_id having sum(e.hours) <> 0
    order by 1, 2, 3`);
}

/** The commune an associated one belongs to names the row. */
const communeName = (territoryId: number): Sql => sql`case when e.residence_territory_id = ${territoryId}
  then (select coalesce(whole.name, own.name) from commune own left join commune whole on whole.code = own.parent_code
    where own.code = e.residence_commune_code) end`;

function exitKnownTo(scope: Scope): Sql {
  return ifKnown(scope, sql`coalesce(c.exit_situation, 'UNKNOWN')`);
}

/** What was recorded by a day of the situation some months after the end; else whether it was due by then. */
function followUpKnownTo(scope: Scope, followUp: 'MONTH_3' | 'MONTH_6', day: string): Sql {
  const months = MONTHS_AFTER_END[followUp];
  return ifKnown(
    scope,
    sql`coalesce(
      (select f.situation from exit_follow_up f
        where f.employment_contract_id = c.id and f.follow_up = ${followUp} and f.recorded_on <= ${day}::date),
      case when c.ended_on + make_interval(months => ${months}) <= ${day}::date then 'NOT_RECORDED' else 'NOT_DUE' end)`,
  );
}

/** An exit is told of one's own people and of the work contracts one registered. */
function ifKnown(scope: Scope, exit: Sql): Sql {
  return sql`case when e.participant_id in (${ownPeople(scope)}) or c.registered_by_territory_id = ${scope.actor.territoryId}
    then ${exit} end`;
}
