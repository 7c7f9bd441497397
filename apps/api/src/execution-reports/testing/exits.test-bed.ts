import { insert } from '@clausier/tests/builders/database';
import type { TestBed } from '../../database/test-bed.js';
import type { Works } from './works.test-bed.js';

export type FollowUps = Partial<Record<'MONTH_3' | 'MONTH_6', [situation: string, recordedOn: string]>>;

/** Somebody who worked ten hours on a clause, whose work contract ended on a day, and what was asked of them since. */
export async function leaving(
  bed: TestBed,
  { lys, alone }: Works,
  endedOn: string,
  followUps: FollowUps,
  livesIn = lys.territory,
): Promise<void> {
  const person = await lys.worked(alone, { '2023-10': 1_000 }, { livesIn });
  await bed.db.query('update employment_contract set ended_on = $2 where id = $1', [
    person.employmentContractId,
    endedOn,
  ]);
  for (const [followUp, [situation, recordedOn]] of Object.entries(followUps))
    await insert(bed.db, 'exit_follow_up', {
      employment_contract_id: person.employmentContractId,
      participant_id: person.participantId,
      follow_up: followUp,
      situation,
      recorded_by_territory_id: lys.territory.id,
      recorded_by_user_id: lys.house.userId,
      recorded_on: recordedOn,
    });
}
