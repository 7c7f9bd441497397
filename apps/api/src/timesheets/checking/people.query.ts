import type { CalendarDay } from '@clausier/domain/shared/calendar-day';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';

/** One clause a work contract serves, as the firm names it. */
export interface ServedClause {
  readonly assignmentId: number;
  readonly clauseId: number;
  /** Part of the contract's hours, per ten thousand. */
  readonly share: number;
  readonly startedOn: CalendarDay;
  readonly endedOn: CalendarDay | null;
  readonly lotNumber: string;
  readonly lotName: string;
  readonly contractNumber: string;
  readonly operationName: string;
  readonly operationReference: string | null;
}

/** One work contract of the firm with the person it employs. */
export interface FirmContract {
  readonly employmentContractId: number;
  readonly participantId: number;
  readonly lastName: string;
  readonly firstName: string;
  readonly bornOn: CalendarDay;
  readonly startedOn: CalendarDay;
  readonly endedOn: CalendarDay | null;
  readonly eligibleUntil: CalendarDay;
  readonly assignments: readonly ServedClause[];
}

/** Every work contract of the acting firm; never the criterion of the person. */
export function readFirmContracts(scope: Scope): Promise<FirmContract[]> {
  return scope.rows<FirmContract>(sql`
    select c.id as "employmentContractId", c.participant_id as "participantId", p.last_name as "lastName",
      p.first_name as "firstName", p.born_on as "bornOn", c.started_on as "startedOn", c.ended_on as "endedOn",
      c.eligible_until as "eligibleUntil",
      coalesce((
        select json_agg(json_build_object('assignmentId', a.id, 'clauseId', a.clause_id, 'share', a.share_per_ten_thousand,
          'startedOn', a.started_on, 'endedOn', a.ended_on, 'lotNumber', l.number, 'lotName', l.name,
          'contractNumber', pc.number, 'operationName', o.name, 'operationReference', o.reference) order by a.id)
        from assignment a
        join lot l on l.id = a.lot_id
        join public_contract pc on pc.id = a.public_contract_id
        join operation o on o.id = a.operation_id
        where a.employment_contract_id = c.id), '[]') as assignments
    from employment_contract c
    join participant p on p.id = c.participant_id
    where c.firm_id = ${scope.actor.firmId}
    order by p.last_name, p.first_name, c.started_on, c.id`);
}

/** For each name nobody bears, the contract of the firm whose person bears the nearest one, if near enough. */
export async function proposePeople(scope: Scope, names: readonly string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const found = await scope.rows<{ name: string; employmentContractId: number }>(sql`
    select w.name, near.id as "employmentContractId"
    from unnest(${[...names]}::text[]) as w(name)
    join lateral (
      select c.id, greatest(similarity(p.name_key, name_key(w.name)),
        similarity(name_key(p.first_name || ' ' || p.last_name), name_key(w.name))) as nearness
      from employment_contract c
      join participant p on p.id = c.participant_id
      where c.firm_id = ${scope.actor.firmId}
      order by 2 desc, c.started_on desc, c.id limit 1) near on near.nearness >= 0.45`);
  return new Map(found.map(({ name, employmentContractId }) => [name, employmentContractId]));
}
