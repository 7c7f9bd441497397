import sql, { type Sql } from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { holdFiles } from '../participants/hold-files.js';
import { requireOwn } from '../participants/participant-scope.js';
import type { PersonExport } from './person-export.js';
import { readPersonPrivacy } from './person-privacy.query.js';

/**
 * Everything the houses know of one of the acting house's people, whoever recorded it, and nothing of anybody else. It
 * counts as an opening of the file. Throws `not-found`.
 */
export async function exportPerson(scope: Scope, id: number): Promise<PersonExport> {
  await requireOwn(scope, id);
  await holdFiles(scope, [id]);
  const { keptUntil, anonymiseOn, hold } = await readPersonPrivacy(scope, id);
  await scope.run(
    sql`insert into file_reading (participant_id, user_id) values (${id}, ${scope.actor.userId})`,
  );
  const found = await scope.one<Omit<PersonExport, 'form' | 'exportedOn' | 'keptUntil'>>(sql`
    select t.house_name as house, t.house_email as "houseEmail", (${IDENTITY}) as identity, (${HOMES}) as homes,
      (${eligibilitiesFor(houseOf(scope))}) as eligibilities, (${WORK}) as "workContracts", (${NAMES}) as "writtenNames",
      (${NOTICES}) as notices, (${OPENINGS}) as openings
    from participant p join territory t on t.id = ${houseOf(scope)} where p.id = ${id}`);
  return {
    form: 'clausier-person/1',
    exportedOn: scope.today,
    keptUntil: hold?.heldUntil ?? anonymiseOn ?? keptUntil,
    ...found,
  };
}

const IDENTITY = sql`
  select json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'bornOn', p.born_on, 'sex', p.sex,
    'qualification', p.qualification, 'email', p.email, 'phone', p.phone, 'registeredOn', p.registered_on,
    'registeredBy', (select r.house_name from territory r where r.id = p.registered_by_territory_id))`;

const HOMES = sql`
  select coalesce(json_agg(json_build_object('communeCode', r.commune_code, 'commune', m.name, 'isQpv', r.is_qpv,
    'from', r.valid_from, 'to', r.valid_to) order by r.valid_from), '[]')
  from participant_residence r join commune m on m.code = r.commune_code where r.participant_id = p.id`;

/** A criterion is told by the house that recorded it: another one does not know it, not even for an export. */
const eligibilitiesFor = (territoryId: number): Sql => sql`
  select coalesce(json_agg(json_build_object('house', h.house_name, 'assessedOn', y.assessed_on,
    'criterion', case when own.is then y.criterion_code end, 'opinion', case when own.is then y.opinion end,
    'proofs', (select coalesce(json_agg(json_build_object('document', f.document_code, 'issuedOn', f.issued_on,
        'validUntil', f.valid_until, 'checkedOn', f.checked_on) order by f.checked_on, f.id), '[]')
      from eligibility_proof f where f.eligibility_id = y.id and own.is)) order by y.assessed_on, y.id), '[]')
  from eligibility y join territory h on h.id = y.recorded_by_territory_id
  cross join lateral (select y.recorded_by_territory_id = ${territoryId} as is) own
  where y.participant_id = p.id`;

const HOURS = sql`
  select coalesce(json_agg(json_build_object('month', to_char(e.month, 'YYYY-MM'), 'kind', e.hour_kind, 'hours', e.hours,
    'recordedAt', e.recorded_at, 'isCorrection', e.is_reversal, 'reason', e.reason) order by e.month, e.id), '[]')
  from hour_entry e where e.participant_id = a.participant_id and e.assignment_id = a.id`;

const ASSIGNMENTS = sql`
  select coalesce(json_agg(json_build_object('operation', o.name, 'territory', ot.name,
    'sharePerTenThousand', a.share_per_ten_thousand, 'startedOn', a.started_on, 'endedOn', a.ended_on,
    'derogations', (select coalesce(json_agg(json_build_object('kind', d.kind, 'reason', d.reason) order by d.id), '[]')
      from derogation d where d.assignment_id = a.id),
    'hours', (${HOURS})) order by a.started_on, a.id), '[]')
  from assignment a left join operation o on o.id = a.operation_id join territory ot on ot.id = a.operation_territory_id
  where a.employment_contract_id = c.id`;

const WORK = sql`
  select coalesce(json_agg(json_build_object('firm', f.name, 'engagementMode', c.engagement_mode, 'contractType', c.contract_type,
    'trade', c.trade, 'startedOn', c.started_on, 'endedOn', c.ended_on, 'commune', m.name, 'isQpv', c.is_qpv,
    'criterionGroup', c.criterion_group, 'ageBand', c.age_band, 'eligibleUntil', c.eligible_until,
    'exitSituation', c.exit_situation, 'followUps', (select coalesce(json_agg(json_build_object('followUp', x.follow_up,
      'situation', x.situation, 'recordedOn', x.recorded_on) order by x.follow_up), '[]')
      from exit_follow_up x where x.employment_contract_id = c.id), 'breachOn', c.breach_on, 'breachReason', c.breach_reason,
    'assignments', (${ASSIGNMENTS})) order by c.started_on, c.id), '[]')
  from employment_contract c join firm f on f.id = c.firm_id join commune m on m.code = c.residence_commune_code
  where c.participant_id = p.id`;

const NOTICES = sql`
  select coalesce(json_agg(json_build_object('givenOn', i.given_on, 'means', i.means, 'edition', i.edition) order by i.given_on, i.id), '[]')
  from information_notice i where i.participant_id = p.id`;

const NAMES = sql`
  select coalesce(json_agg(json_build_object('firm', f.name, 'writtenName', n.written_name, 'rememberedOn', n.remembered_on)
    order by n.remembered_on, n.id), '[]')
  from remembered_name n join firm f on f.id = n.firm_id where n.participant_id = p.id`;

const OPENINGS = sql`
  select coalesce(json_agg(json_build_object('openedAt', o.opened_at, 'role', o.role, 'organisation', o.organisation)), '[]')
  from openings_of(p.id) o`;
