import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import { listParticipants, ParticipantSearch } from '../participants/participant-list.query.js';
import type { Actor } from '../platform/actor.js';
import { giveNotice } from './information-notice.js';
import { exportPerson } from './person-export.query.js';
import { readPersonPrivacy } from './person-privacy.query.js';
import { aPersonOnFile, type PersonOnFile } from './testing/person-on-file.js';
import { openRetentionBed, type RetentionBed } from './testing/retention-bed.js';

let test: RetentionBed;
let person: PersonOnFile;
let neighbour: PersonOnFile;
let otherHouse: Actor;

beforeAll(async () => {
  test = await openRetentionBed();
  person = await test.aPerson();
  neighbour = await test.aPerson();
  const { id: territory_id } = test.metropolis.territories[1]!;
  otherHouse = actorOf(await aUser(test.bed.db, { role: 'FACILITATOR', territory_id }));
});
afterAll(() => test.close());

const exported = (actor: Actor, { id }: PersonOnFile) =>
  test.bed.write(actor, (scope) => exportPerson(scope, id));

describe('The export of a person’s data', () => {
  it('tells everything about the person: identity, homes, criteria, work, who opened the file', async () => {
    const data = await exported(test.actors.house, person);
    expect(data).toMatchObject({
      form: 'clausier-person/1',
      exportedOn: '2024-06-15',
      identity: { lastName: person.canary, bornOn: '1990-06-15', registeredOn: '2020-01-10' },
      homes: [{ from: '2010-01-01', to: null }],
      eligibilities: [
        { criterion: 'OTHER', opinion: `avis sur ${person.canary}`, proofs: [{ issuedOn: '2019-01-01' }] },
      ],
      workContracts: [
        {
          startedOn: '2020-02-01',
          endedOn: '2021-06-30',
          breachReason: `rupture ${person.canary}`,
          assignments: [{ derogations: [{ reason: `dérogation pour ${person.canary}` }] }],
        },
      ],
      notices: [{ givenOn: '2020-01-10', means: 'HANDED_OVER' }],
    });
  });

  it('is written down as an opening, and tells it by role and house, without a name', async () => {
    const before = (await exported(test.actors.house, person)).openings.length;
    const { openings } = await exported(test.actors.house, person);
    expect(openings).toHaveLength(before + 1);
    const { rows } = await test.bed.db.query('select name, email from app_user where id = $1', [
      test.actors.house.userId,
    ]);
    expect(openings.at(-1)).toMatchObject({ role: 'HOUSE_MANAGER' });
    expect(JSON.stringify(openings)).not.toContain(rows[0].name);
    expect(JSON.stringify(openings)).not.toContain(rows[0].email);
  });

  it('tells nothing about anybody else', async () => {
    expect(JSON.stringify(await exported(test.actors.house, person))).not.toContain(neighbour.canary);
  });

  it('is given by the house that follows the person only', async () => {
    await expect(exported(otherHouse, person)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves the criterion to the house that recorded it, whom it names', async () => {
    const { id: territoryId } = test.metropolis.territories[1]!;
    await test.bed.db.query(
      `with recorded as (
        insert into eligibility (participant_id, recorded_by_territory_id, criterion_code, assessed_on, opinion)
        values ($1, $2, 'RQTH', '2023-01-01', 'Avis de l’autre maison') returning id)
      insert into eligibility_proof (eligibility_id, document_code, issued_on, checked_on, checked_by_user_id)
      select id, 'RQTH_DECISION', '2022-12-01', '2023-01-01', $3 from recorded`,
      [neighbour.id, territoryId, otherHouse.userId],
    );
    const { eligibilities } = await exported(test.actors.house, neighbour);
    expect(eligibilities.map(({ criterion }) => criterion)).toEqual(['OTHER', null]);
    expect(eligibilities[1]).toMatchObject({ opinion: null, proofs: [] });
    expect(JSON.stringify(eligibilities)).not.toMatch(/RQTH|Avis de l’autre maison/);
  });

  it('and the notice speak of the house that gives them, and how to write to it', async () => {
    await test.bed.db.query(
      `update territory set house_name = 'Maison ' || id, house_email = id || '@maison.example'`,
    );
    const app = await test.bed.openApp();
    for (const territory of test.metropolis.territories) {
      const user = await aUser(test.bed.db, { role: 'FACILITATOR', territory_id: territory.id });
      const own = { houseName: `Maison ${territory.id}`, houseEmail: `${territory.id}@maison.example` };
      const notice = await (await visitorAs(test.bed, app, user.id)).send('GET', '/information-notice');
      expect(notice.body).toMatchObject(own);
      const theirs = await test.aPerson({ territory });
      const data = await exported(actorOf(user), theirs);
      expect([data.house, data.houseEmail]).toEqual([own.houseName, own.houseEmail]);
    }
  });
});

describe('The information notice', () => {
  const give = (actor: Actor, { id }: PersonOnFile, givenOn = '2024-06-10') =>
    test.bed.write(actor, (scope) => giveNotice(scope, id, { givenOn, means: 'E_MAIL' }));

  it('is recorded once a day and a means, in the past, by the house that follows the person', async () => {
    await give(test.actors.house, person);
    const { notices } = await test.bed.read(test.actors.house, (scope) =>
      readPersonPrivacy(scope, person.id),
    );
    expect(notices[0]).toMatchObject({ givenOn: '2024-06-10', means: 'E_MAIL', edition: '2026-11' });
    await expect(give(test.actors.house, person)).rejects.toMatchObject({ code: 'already-exists' });
    await expect(give(test.actors.house, person, '2024-06-16')).rejects.toMatchObject({
      code: 'notice-in-the-future',
    });
    await expect(give(otherHouse, person)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is in the journal, and those who were not given it can be listed', async () => {
    const { rows } = await test.bed.db.query(
      `select 1 from audit_entry where table_name = 'information_notice' and participant_id = $1`,
      [person.id],
    );
    expect(rows.length).toBeGreaterThan(0);
    const uninformed = await aPersonOnFile(test.bed.db, {
      territory: test.metropolis.territories[0]!,
      clause: (await test.bed.db.query('select * from social_clause limit 1')).rows[0],
      userId: test.actors.house.userId,
      registeredOn: '2024-01-01',
      contracts: [],
    });
    await test.bed.db.query('delete from information_notice where participant_id = $1', [uninformed.id]);
    const listed = async (informed: 'true' | 'false') => {
      const query = Object.assign(new ParticipantSearch(), { informed, size: 200 });
      const { items } = await test.bed.read(test.actors.house, (scope) => listParticipants(scope, query));
      return items.map(({ id }) => id);
    };
    expect(await listed('false')).toContain(uninformed.id);
    expect(await listed('false')).not.toContain(person.id);
    expect(await listed('true')).toContain(person.id);
  });
});
