import { insert } from '@clausier/tests/builders/database';
import type { TestBed } from '../../database/test-bed.js';
import type { HouseAtWork } from '../house.test-bed.js';

type Worker = Awaited<ReturnType<HouseAtWork['worked']>>;

/** A statement sent for June 2024 and not decided yet, of somebody at work for a house. Hours are hundredths. */
export async function declareJune(
  bed: TestBed,
  house: HouseAtWork,
  person: Worker,
  hours: number,
): Promise<Worker> {
  const firm = { firm_id: person.firmId };
  const timesheet = await insert<{ id: number }>(bed.db, 'timesheet', {
    ...firm,
    month: '2024-06-01',
    origin: 'GRID',
    status: 'SENT',
    certified_name: 'Alix Morel',
    certified_at: '2024-06-14T09:00:00Z',
    created_by_user_id: house.house.userId,
  });
  await insert(bed.db, 'timesheet_line', {
    ...firm,
    timesheet_id: timesheet.id,
    employment_contract_id: person.employmentContractId,
    assignment_id: person.assignmentId,
    operation_territory_id: house.territory.id,
    month: '2024-06-01',
    hour_kind: 'WORKED',
    hours,
    effect: 'NEW',
    state: 'SENT',
  });
  return person;
}
