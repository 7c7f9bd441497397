import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { checkProof } from '@clausier/domain/participants/eligibility/check-proof';
import { alertDays, eligibleUntil } from '@clausier/domain/participants/eligibility/duration';
import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { notFound } from '../../platform/refuse.js';
import { filesOf, keptFileOf, readMerges } from '../merging/merges.query.js';
import { isOwnPerson, peopleInScope } from '../participant-scope.js';
import { readWorkContracts } from '../work-contracts.query.js';
import type {
  ClockView,
  EligibilityView,
  FindingView,
  MonthOfPerson,
  ParticipantFile,
  ProofView,
  ResidenceView,
} from './participant-file.js';

const ALERT_KINDS = ['SIX_MONTHS_LEFT', 'THREE_MONTHS_LEFT', 'OVER'];

/**
 * The file of a person, and a line in the register of who read it. Of somebody who only works on the house's operations:
 * identity, that work and its hours, no contact, no home; criteria and proofs only of those the house recorded itself.
 */
export async function readParticipantFile(scope: Scope, id: number): Promise<ParticipantFile> {
  const person = await scope.first<Omit<ParticipantFile, keyof Path | 'merges' | 'keptFileId'>>(sql`
    select p.id, p.version, own.is as "isOwn", t.house_name as "houseName", p.last_name as "lastName",
      p.first_name as "firstName", p.born_on as "bornOn", p.sex, case when own.is then p.qualification end as qualification,
      case when own.is then p.email end as email, case when own.is then p.phone end as phone
    from participant p
    join territory t on t.id = p.registered_by_territory_id
    cross join lateral (select ${isOwnPerson(scope, sql`p.id`)} as is) own
    where p.id = ${id} and p.anonymised_on is null and p.id in (${peopleInScope(scope)})`);
  if (!person) throw notFound();
  await scope.run(
    sql`insert into file_reading (participant_id, user_id) values (${id}, ${scope.actor.userId})`,
  );
  const files = await filesOf(scope, id);
  return {
    ...person,
    ...(await scope.about(files, () => readPath(scope, files, person.isOwn))),
    merges: person.isOwn ? await readMerges(scope, id) : [],
    keptFileId: await keptFileOf(scope, id),
  };
}

type Path = Pick<ParticipantFile, 'clock' | 'residences' | 'eligibilities' | 'workContracts' | 'months'>;

/** What one person's files tell of homes, criteria, work and hours. */
async function readPath(scope: Scope, files: number[], isOwn: boolean): Promise<Path> {
  const eligibilities = await readEligibilities(scope, files, isOwn);
  return {
    clock: await readClock(scope, files),
    residences: isOwn ? await readResidences(scope, files) : [],
    eligibilities: eligibilities.map((one) => withFindings(one, scope.today)),
    workContracts: await readWorkContracts(scope, files, isOwn, (criterion, hiredOn) =>
      findingsAtHiring(eligibilities, criterion, hiredOn),
    ),
    months: await readMonths(scope, files, isOwn),
  };
}

function readResidences(scope: Scope, files: number[]): Promise<ResidenceView[]> {
  return scope.rows<ResidenceView>(sql`
    select r.id, r.commune_code as "communeCode", m.name as "communeName", t.name as "territoryName", r.is_qpv as "isQpv",
      r.participant_id <> ${files[0]!} as "isMerged", r.valid_from as "validFrom", r.valid_to as "validTo"
    from participant_residence r
    join commune m on m.code = r.commune_code
    join territory t on t.id = territory_of(r.commune_code, coalesce(r.valid_to, ${scope.today}::date))
    where r.participant_id = any (${files}::integer[]) order by r.valid_from desc, r.id desc`);
}

/** Those the house recorded, and of its own people that others recorded some. */
function readEligibilities(scope: Scope, files: number[], isOwnPerson: boolean): Promise<EligibilityView[]> {
  return scope.rows<EligibilityView>(sql`
    select y.id, t.house_name as "houseName", own.is as "isOwn", y.assessed_on as "assessedOn",
      case when own.is then y.criterion_code end as "criterionCode", case when own.is then y.opinion end as opinion,
      coalesce((select json_agg(json_build_object('id', f.id, 'documentCode', f.document_code, 'issuedOn', f.issued_on,
          'validUntil', f.valid_until, 'checkedOn', f.checked_on, 'checkedBy', u.name) order by f.checked_on desc, f.id desc)
        from eligibility_proof f join app_user u on u.id = f.checked_by_user_id
        where f.eligibility_id = y.id and own.is), '[]') as proofs
    from eligibility y
    join territory t on t.id = y.recorded_by_territory_id
    cross join lateral (select y.recorded_by_territory_id = ${scope.actor.territoryId} as is) own
    where y.participant_id = any (${files}::integer[]) and (own.is or ${isOwnPerson}) order by y.assessed_on desc, y.id desc`);
}

function withFindings(eligibility: EligibilityView, day: CalendarDay): EligibilityView {
  const { criterionCode, proofs } = eligibility;
  if (criterionCode === null) return eligibility;
  return {
    ...eligibility,
    proofs: proofs.map((proof) => ({ ...proof, findings: judge(criterionCode, proof, day) })),
  };
}

function judge(criterion: CriterionCode, proof: ProofView, day: CalendarDay): FindingView[] {
  const validUntil = proof.validUntil === null ? null : parseDay(proof.validUntil);
  return checkProof(
    { criterion, document: proof.documentCode, issuedOn: parseDay(proof.issuedOn), validUntil },
    day,
  );
}

/** What is still to be proved for a hiring: nothing as soon as one document is good, else what is wrong with the best one. */
function findingsAtHiring(
  eligibilities: EligibilityView[],
  criterion: CriterionCode,
  hiredOn: CalendarDay,
): FindingView[] {
  const proofs = eligibilities.filter((one) => one.criterionCode === criterion).flatMap((one) => one.proofs);
  if (!eligibilities.some((one) => one.criterionCode === criterion)) return [];
  if (proofs.length === 0) return [{ code: 'proof-missing', severity: 'warning', params: {} }];
  const judged = proofs.map((proof) => judge(criterion, proof, hiredOn)).sort((a, b) => a.length - b.length);
  return judged[0]!.map((finding) => ({ ...finding, severity: 'warning' }));
}

async function readClock(scope: Scope, files: number[]): Promise<ClockView | null> {
  const clock = await scope.one<{ startedOn: CalendarDay | null; eligibleUntil: CalendarDay | null }>(sql`
    select min(started_on) as "startedOn", max(eligible_until) as "eligibleUntil"
    from employment_contract where participant_id = any (${files}::integer[])`);
  const { startedOn, eligibleUntil: until } = clock;
  if (startedOn === null || until === null) return null;
  const isOpenEnded = until > eligibleUntil(startedOn, false);
  const alerts = alertDays(startedOn, isOpenEnded).map((on, index) => ({
    on,
    kind: ALERT_KINDS[index]!,
    isReached: on <= scope.today,
  }));
  return { startedOn, eligibleUntil: until, alerts };
}

function readMonths(scope: Scope, files: number[], isOwn: boolean): Promise<MonthOfPerson[]> {
  const { territoryId } = scope.actor;
  return scope.rows<MonthOfPerson>(sql`
    select to_char(e.month, 'YYYY-MM') as month, sum(e.hours)::integer as hours from hour_entry e
    where e.participant_id = any (${files}::integer[]) and (${isOwn} or e.operation_territory_id = ${territoryId})
    group by e.month having sum(e.hours) <> 0 order by e.month desc`);
}
