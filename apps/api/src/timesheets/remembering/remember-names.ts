import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { nameKey } from '../checking/people/match-person.js';
import { readPeople } from '../checking/people/people.query.js';

/** A name the firm just said whom it means. */
export interface MeantName {
  readonly id: number;
  readonly writtenName: string;
}

/**
 * Remembers, for the firm and from now on, that the names some rows of its statement write mean the persons it chose for
 * them. A name somebody of the firm bears is theirs and is not remembered; one it had said of another person now means this
 * one. Of two answers at the same instant the first stands.
 */
export async function rememberNames(
  scope: Scope,
  timesheetId: number,
  rowIds: readonly number[],
): Promise<MeantName[]> {
  const { firmId, userId } = scope.actor;
  const people = await readPeople(scope);
  const chosen = await scope.rows<{ writtenName: string; contractId: number }>(sql`
    select r.person_text as "writtenName", (r.raw -> 'fixed' ->> 'employmentContractId')::integer as "contractId"
    from timesheet_row r
    where r.timesheet_id = ${timesheetId} and r.firm_id = ${firmId} and r.id = any (${[...rowIds]}::integer[])
      and r.raw -> 'fixed' ->> 'employmentContractId' is not null and r.person_text <> '' and length(r.person_text) <= 200
    group by 1, 2 order by min(r.row_number)`);
  const meant: MeantName[] = [];
  const told = new Set<string>();
  for (const { writtenName, contractId } of chosen) {
    const key = nameKey(writtenName);
    const contract = people.contract(contractId);
    if (contract === undefined || key === '' || told.has(key) || people.isBorne(key)) continue;
    told.add(key);
    await scope.run(
      sql`delete from remembered_name where firm_id = ${firmId} and written_key = ${key} and participant_id <> ${contract.participantId}`,
    );
    const added = await scope.first<{ id: number }>(sql`
      insert into remembered_name (firm_id, participant_id, registered_by_territory_id, written_name, written_key, remembered_by_user_id,
        remembered_on)
      select ${firmId}, c.participant_id, c.registered_by_territory_id, ${writtenName}, ${key}, ${userId}, ${scope.today}
      from employment_contract c where c.id = ${contractId} and c.firm_id = ${firmId}
      on conflict on constraint remembered_name_once do nothing
      returning id`);
    if (added) meant.push({ id: added.id, writtenName });
  }
  return meant;
}
