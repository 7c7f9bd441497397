import { type Database, insert } from '@clausier/tests/builders/database';
import { aFirm, anAuthority } from '@clausier/tests/builders/organisations';
import { anEmploymentContract } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { TODAY } from '../../../database/test-bed.js';
import { accounts, type Somebody } from './accounts.test-bed.js';
import { attested } from './attested.test-bed.js';
import { desk } from './desk.test-bed.js';
import { leaveTraces } from './doors.test-bed.js';
import { requests } from './requests.test-bed.js';
import { sending } from './sending.test-bed.js';
import { statements } from './statements.test-bed.js';
import { atWork, person, publishedFor, type Territory, worksOf } from './works.test-bed.js';

/**
 * Three houses (A, B, C), three firms, two authorities. Ada lives in A and works on A's operation for firm 1; Bea lives in
 * B, works for firm 2 on A's operation (A is her host); Cleo lives in C and works there for firm 2, and was hired by A for
 * B's operation through firm 1. Dan, of C, has no work. Eve, of A, is Ada a second time.
 */
export async function buildWorld(db: Database): Promise<Somebody[]> {
  const [a, b, c] = [await house(db, 'A'), await house(db, 'B'), await house(db, 'C')];
  const authorities = [await anAuthority(db, { name: 'City 1' }), await anAuthority(db, { name: 'City 2' })];
  const firms = [
    await aFirm(db, { name: 'Firm 1' }),
    await aFirm(db, { name: 'Firm 2' }),
    await aFirm(db, { name: 'Firm 3' }),
  ];
  const somebody = await accounts(db, { a, b, c, authorities, firms });
  const user = (name: string) => somebody.find((one) => one.name === name)!.acting.userId!;
  const works = {
    a: await worksOf(db, a, 'Op A', authorities[0]!.id, firms[0]!.id, user('facilitator A')),
    b: await worksOf(db, b, 'Op B', authorities[1]!.id, firms[0]!.id, user('facilitator B')),
    c: await worksOf(db, c, 'Op C', authorities[1]!.id, firms[1]!.id, user('facilitator C')),
  };
  await publishedFor(db, works.a, 'Published A', user('facilitator A'));
  await publishedFor(db, works.b, 'Published B', user('facilitator B'));
  await attested(db, works.a, firms[0]!.id, user('facilitator A'));
  await attested(db, works.c, firms[1]!.id, user('facilitator C'));
  const ada = await person(db, a, 'Ada', user('facilitator A'));
  const bea = await person(db, b, 'Bea', user('facilitator B'));
  const cleo = await person(db, c, 'Cleo', user('facilitator C'));
  const dan = await person(db, c, 'Dan', user('facilitator C'));
  const eve = await person(db, a, 'Eve', user('facilitator A'));
  const hired = (who: typeof ada, firm: number, more = {}) =>
    anEmploymentContract(db, who, { firm_id: firms[firm]!.id, ...more });
  const assigned = [
    await atWork(db, await hired(ada, 0), works.a, user('facilitator A')),
    await atWork(db, await hired(bea, 1), works.a, user('facilitator A')),
    await atWork(db, await hired(cleo, 1), works.c, user('facilitator C')),
    await atWork(
      db,
      await hired(cleo, 0, { registered_by_territory_id: a.id }),
      works.b,
      user('facilitator B'),
    ),
  ];
  // Firm 2 is the one at work in C.
  await statements(db, assigned, c, somebody);
  await closings(db, [a, b], user);
  await rightsOfPersons(db, {
    ada: [ada.id, a.id, user('facilitator A')],
    dan: [dan.id, c.id, user('facilitator C')],
  });
  await filesOfOne(db, [ada.id, eve.id, dan.id], a.id, user('facilitator A'));
  await notTheSame(db, [cleo.id, dan.id], c.id, user('facilitator C'));
  await requests(db, { a: works.a, b: works.b, c: works.c }, { cleo: cleo.id, dan: dan.id }, user);
  await leaveTraces(db, [user('facilitator A'), user('firm 2')]);
  await insert(db, 'sign_in_attempt', {
    counter: 'x@example.org',
    tries: 1,
    opens_at: '2024-01-01',
    forgotten_at: '2024-01-02',
  });
  await desk(db, assigned, { a: a.id, c: c.id }, user);
  const byLink = await sending(db, firms, { id: a.id, by: user('facilitator A') });
  return [...somebody, byLink];
}

/** Eve is Ada, registered a second time, as is found out on the day of the trial; Dan is somebody else. */
async function filesOfOne(db: Database, [ada, eve, dan]: number[], house: number, by: number): Promise<void> {
  await insert(db, 'file_merge', {
    territory_id: house,
    reason: 'Same card',
    kept_id: ada,
    merged_id: eve,
    merged_by_user_id: by,
    merged_on: TODAY,
  });
  await notTheSame(db, [ada!, dan!], house, by);
}

async function notTheSame(
  db: Database,
  [first_id, second_id]: [number, number],
  house: number,
  by: number,
): Promise<void> {
  const told = { territory_id: house, told_by_user_id: by, told_on: TODAY, reason: 'Two cards' };
  await insert(db, 'not_same_person', { first_id, second_id, ...told });
}

const house = (db: Database, name: string): Promise<Territory> =>
  aTerritory(db, { name: `Territory ${name}`, code: `HOUSE_${name}` });

async function closings(db: Database, houses: Territory[], user: (name: string) => number): Promise<void> {
  const frozen = {
    year: 2023,
    convention_code: 'X',
    figures: '{}',
    sha256: 'a'.repeat(64),
    cut_off_at: '2024-01-01',
  };
  for (const { id } of houses)
    await insert(db, 'closing', {
      ...frozen,
      scope: 'HOUSE',
      territory_id: id,
      closed_by_user_id: user('manager A'),
    });
  await insert(db, 'closing', { ...frozen, scope: 'METROPOLIS', closed_by_user_id: user('metropolis') });
}

/** Notices given, ends of conservation announced and held back, openings of files: for a person, a house and a user of it. */
async function rightsOfPersons(
  db: Database,
  people: Record<string, readonly [number, number, number]>,
): Promise<void> {
  for (const [participant_id, territory_id, by] of Object.values(people)) {
    const whose = { participant_id, territory_id };
    const notice = { given_on: '2024-01-01', means: 'POST', edition: '2024-01' };
    await insert(db, 'information_notice', { ...whose, ...notice, recorded_by_user_id: by });
    // Ada's file is at its end: the hold on it is over.
    const isOver = territory_id === people.ada![1];
    await insert(db, 'retention_notice', {
      participant_id,
      announced_on: '2024-05-01',
      anonymise_on: isOver ? '2024-06-10' : '2024-08-01',
    });
    const hold = {
      placed_on: '2024-01-01',
      held_until: isOver ? '2024-06-01' : '2024-12-31',
      reason: 'Litige en cours au tribunal',
    };
    await insert(db, 'retention_hold', { ...whose, ...hold, placed_by_user_id: by });
    await insert(db, 'file_reading', { participant_id, user_id: by });
  }
}
