import { type Database, insert } from '@clausier/tests/builders/database';
import type { AtWork } from './works.test-bed.js';

type Houses = { readonly a: number; readonly c: number };

/** What houses A and C set aside, and what the first and the last of the persons at work became three months after. */
export async function desk(
  db: Database,
  assigned: readonly AtWork[],
  { a, c }: Houses,
  user: (name: string) => number,
): Promise<void> {
  for (const [territory_id, by] of [[a, 'facilitator A'] as const, [c, 'facilitator C'] as const])
    await insert(db, 'inbox_dismissal', {
      territory_id,
      kind: 'LATE_FIRM',
      subject_id: 1,
      fact: '2024-05',
      reason_code: 'OTHER',
      note: 'Chantier arrêté',
      dismissed_by_user_id: user(by),
      dismissed_on: '2024-06-15',
    });
  for (const name of ['facilitator A', 'administrator'])
    await insert(db, 'first_steps_dismissal', { user_id: user(name), dismissed_on: '2024-06-15' });
  for (const [name, territory_id, is_shared] of [
    ['facilitator A', a, false],
    ['facilitator A', a, true],
    ['manager A', a, false],
    ['facilitator C', c, true],
  ] as const)
    await insert(db, 'saved_view', {
      ...{ territory_id, owner_user_id: user(name), is_shared },
      ...{ page: 'operations', name: is_shared ? 'shared' : 'personal', query: 'etat=ACTIVE' },
    });
  const { rows: buyers } = await db.query(
    "select id, authority_id from app_user where role = 'AUTHORITY' order by id",
  );
  for (const { id, authority_id } of buyers as { id: number; authority_id: number }[])
    await insert(db, 'saved_view', {
      ...{ kept_for: 'AUTHORITY', authority_id, owner_user_id: id, is_shared: true },
      ...{ page: 'operations', name: 'shared', query: 'etat=ACTIVE' },
    });
  await insert(db, 'saved_view', {
    ...{ kept_for: 'METROPOLIS', owner_user_id: user('metropolis'), is_shared: false },
    ...{ page: 'firms', name: 'personal', query: 'nature=ETTI' },
  });
  for (const { employment } of [assigned[0]!, assigned.at(-1)!])
    await insert(db, 'exit_follow_up', {
      employment_contract_id: employment.id,
      participant_id: employment.participant_id,
      follow_up: 'MONTH_3',
      situation: 'CDI',
      recorded_by_territory_id: a,
      recorded_by_user_id: user('facilitator A'),
      recorded_on: '2024-06-15',
    });
}
