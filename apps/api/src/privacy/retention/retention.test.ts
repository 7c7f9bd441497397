import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { actorOf } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { readPersonPrivacy } from '../person-privacy.query.js';
import type { PersonOnFile } from '../testing/person-on-file.js';
import { openRetentionBed, type RetentionBed } from '../testing/retention-bed.js';
import { placesHolding } from '../testing/search-everywhere.js';
import { announceEnds } from './due-files.query.js';
import { holdRetention, liftHold } from './hold-retention.js';
import { keepRetention } from './keep-retention.js';
import { listEndingFiles, RetentionListQuery } from './retention-list.query.js';

let test: RetentionBed;

beforeAll(async () => {
  test = await openRetentionBed();
});
afterAll(() => test.close());

const onDay = (today: string) => ({ today: parseDay(today) });
const privacyOf = ({ id }: PersonOnFile, today: string) =>
  test.bed.read(test.actors.house, (scope) => readPersonPrivacy(scope, id), onDay(today));

/** Nobody of one test is left for the next one. */
async function endEverything(): Promise<void> {
  await test.keep('2090-01-01');
  await test.keep('2092-01-01');
}

describe('A person whose last work contract ended two years ago', () => {
  it('is announced thirty days before, and anonymous on the day, not before', async () => {
    const person = await test.aPerson();
    expect(await test.keep('2023-05-30')).toMatchObject({ announced: 0, anonymised: 0 });
    expect(await test.keep('2023-05-31')).toMatchObject({ announced: 1, anonymised: 0 });
    expect(await privacyOf(person, '2023-05-31')).toMatchObject({
      keptUntil: '2023-06-30',
      announcedOn: '2023-05-31',
      anonymiseOn: '2023-06-30',
    });
    expect(await test.keep('2023-06-29')).toMatchObject({ announced: 0, anonymised: 0 });
    expect(await placesHolding(test.bed.db, person.canary)).toContain('public.participant.last_name');
    expect(await test.keep('2023-06-30')).toMatchObject({ anonymised: 1, kept: 0 });
    expect(await placesHolding(test.bed.db, person.canary)).toEqual([]);
    await expect(privacyOf(person, '2023-06-30')).rejects.toMatchObject({ code: 'not-found' });
    expect(await test.keep('2023-06-30')).toMatchObject({ announced: 0, anonymised: 0 });
  });

  it('has thirty days from the notice however late it comes', async () => {
    const person = await test.aPerson({ contracts: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }] });
    await test.keep('2024-02-10');
    expect(await privacyOf(person, '2024-02-10')).toMatchObject({ anonymiseOn: '2024-03-11' });
    await test.keep('2024-03-10');
    expect(await test.anonymisedOn(person)).toBeNull();
    await test.keep('2024-03-11');
    expect(await test.anonymisedOn(person)).toBe('2024-03-11');
  });

  it('is announced with as many as one transaction may, and those left by the next ones', async () => {
    for (const _ of [1, 2, 3]) await test.aPerson();
    const today = parseDay('2023-05-31');
    const announce = () =>
      test.background.write(async (db) => {
        await db.run(sql`select set_config('clausier.day', ${today}, true)`);
        return announceEnds(db, today, 2);
      });
    expect([await announce(), await announce(), await announce()]).toEqual([2, 1, 0]);
    await endEverything();
  });

  it('leaves the journal whole, with the reason, and the digest of what their firm sent', async () => {
    const person = await test.aPerson();
    await test.keep('2023-05-31');
    await test.keep('2023-06-30');
    const { rows } = await test.bed.db.query(
      `select reason from audit_entry where participant_id = $1 and action = 'ERASURE'`,
      [person.id],
    );
    expect(rows).toEqual([{ reason: 'retention' }]);
    const files = await test.bed.db.query(
      'select length(sha256) as digest, length(content) as bytes from timesheet_file where firm_id = $1',
      [person.firmId],
    );
    expect(files.rows).toEqual([{ digest: 32, bytes: 0 }]);
    expect(await test.bed.brokenInvariants()).toEqual([]);
  });

  it('is registered anew if they come back: nothing more is hung on the anonymous one', async () => {
    const person = await test.aPerson();
    await test.keep('2023-05-31');
    await test.keep('2023-06-30');
    const hang = (table: string, columns: string, values: string) =>
      test.bed.db.query(`insert into ${table} (participant_id, ${columns}) values (${person.id}, ${values})`);
    const anonymous = { constraint: 'participant_is_anonymous' };
    await expect(
      hang(
        'participant_residence',
        'commune_code, is_qpv, valid_from',
        `'${test.metropolis.territories[0]!.commune}', false, '2024-01-01'`,
      ),
    ).rejects.toMatchObject(anonymous);
    await expect(
      hang(
        'eligibility',
        'recorded_by_territory_id, criterion_code, assessed_on',
        `${test.metropolis.territories[0]!.id}, 'RSA', '2024-01-01'`,
      ),
    ).rejects.toMatchObject(anonymous);
    await expect(
      test.bed.db.query(
        `insert into employment_contract select (jsonb_populate_record(c, '{"id": 900001, "started_on": "2024-01-01", "ended_on": null, "breach_on": null, "breach_reason": null}')).*
         from employment_contract c where participant_id = $1`,
        [person.id],
      ),
    ).rejects.toMatchObject(anonymous);
    await expect(
      test.bed.db.query(`update participant set last_name = 'Revenue' where id = $1`, [person.id]),
    ).rejects.toMatchObject(anonymous);
  });
});

describe('A file is kept', () => {
  it('while a work contract is open, whatever the others', async () => {
    const person = await test.aPerson({
      contracts: [
        { startedOn: '2010-01-01', endedOn: '2011-01-01' },
        { startedOn: '2012-01-01', endedOn: null },
      ],
    });
    await test.keep('2089-01-01');
    expect(await privacyOf(person, '2089-01-01')).toMatchObject({ keptUntil: null, announcedOn: null });
    await test.bed.db.query(
      'update employment_contract set ended_on = started_on where participant_id = $1',
      [person.id],
    );
    await endEverything();
  });

  it('when the person works again after the notice: it is taken back', async () => {
    const person = await test.aPerson();
    await test.keep('2023-06-01');
    await test.bed.db.query(
      `update employment_contract set ended_on = '2022-06-30', breach_on = null where participant_id = $1`,
      [person.id],
    );
    expect(await test.keep('2023-07-30')).toMatchObject({ withdrawn: 1, anonymised: 0 });
    expect(await privacyOf(person, '2023-07-30')).toMatchObject({
      keptUntil: '2024-06-30',
      announcedOn: null,
    });
    await endEverything();
  });

  it('two years from the registration when there never was a work contract', async () => {
    const person = await test.aPerson({ registeredOn: '2022-03-15', contracts: [] });
    await test.keep('2024-02-14');
    await test.keep('2024-03-14');
    expect(await test.anonymisedOn(person)).toBeNull();
    await test.keep('2024-03-15');
    expect(await test.anonymisedOn(person)).toBe('2024-03-15');
    expect(await placesHolding(test.bed.db, person.canary)).toEqual([]);
  });

  it('as long as the house postpones, with a reason, a year at most', async () => {
    const person = await test.aPerson();
    await test.keep('2023-06-01');
    const hold = (heldUntil: string, reason = 'Contentieux prud’homal en cours', today = '2023-06-02') =>
      test.bed.write(
        test.actors.house,
        (scope) => holdRetention(scope, person.id, { heldUntil, reason }),
        onDay(today),
      );
    await expect(hold('2024-06-03')).rejects.toMatchObject({ code: 'hold-too-long' });
    await expect(hold('2023-06-02')).rejects.toMatchObject({ code: 'hold-in-the-past' });
    await expect(hold('2023-12-31', 'litige')).rejects.toMatchObject({ code: 'hold-reason-missing' });
    await hold('2023-12-31');
    await test.keep('2023-12-31');
    expect(await privacyOf(person, '2023-12-31')).toMatchObject({ hold: { heldUntil: '2023-12-31' } });
    await hold('2024-03-31', 'Appel du jugement', '2023-12-31');
    await test.keep('2024-03-31');
    expect(await test.anonymisedOn(person)).toBeNull();
    await test.keep('2024-04-01');
    expect(await test.anonymisedOn(person)).toBe('2024-04-01');
    expect(await placesHolding(test.bed.db, 'prud’homal')).toEqual([]);
  });

  it('no longer once what postponed it is lifted', async () => {
    const person = await test.aPerson();
    await test.keep('2023-06-01');
    const reason = 'Contrôle du financeur en cours';
    await test.bed.write(
      test.actors.house,
      (scope) => holdRetention(scope, person.id, { heldUntil: '2023-12-31', reason }),
      onDay('2023-06-02'),
    );
    const lift = (actor: Actor) =>
      test.bed.write(actor, (scope) => liftHold(scope, person.id), onDay('2023-06-10'));
    const { id: territory_id } = test.metropolis.territories[1]!;
    const otherHouse = actorOf(await aUser(test.bed.db, { role: 'FACILITATOR', territory_id }));
    await expect(lift(otherHouse)).rejects.toMatchObject({ code: 'not-found' });
    await test.keep('2023-07-01');
    expect(await test.anonymisedOn(person)).toBeNull();
    await lift(test.actors.house);
    await expect(lift(test.actors.house)).rejects.toMatchObject({ code: 'not-found' });
    await test.keep('2023-07-01');
    expect(await test.anonymisedOn(person)).toBe('2023-07-01');
  });

  it('against everybody but the retention, and against the retention on any other day', async () => {
    const person = await test.aPerson();
    const nobody = `update participant set last_name = 'ANONYME', first_name = id::text, born_on = '1920-01-01', sex = 'UNKNOWN',
      qualification = 'UNKNOWN', email = null, phone = null, anonymised_on = '2023-06-30' where id = ${person.id}`;
    await expect(test.bed.db.query(nobody)).rejects.toMatchObject({ constraint: 'participant_file_is_kept' });
    await expect(
      test.bed.write(test.actors.house, (scope) => scope.em.query(nobody), onDay('2023-06-30')),
    ).rejects.toMatchObject({
      constraint: 'participant_file_is_kept',
    });
    const [, touched] = (await test.background.write((db) => db.em.query(nobody))) as [unknown, number];
    expect(touched).toBe(0);
    await endEverything();
  });
});

describe('The facilitators', () => {
  it('see who is to become anonymous and when, their own people only', async () => {
    const person = await test.aPerson();
    const elsewhere = await test.aPerson({ territory: test.metropolis.territories[1]! });
    await test.keep('2023-06-01');
    const list = (actor: Actor) =>
      test.bed.read(actor, (scope) => listEndingFiles(scope, new RetentionListQuery()), onDay('2023-06-01'));
    const { items } = await list(test.actors.house);
    expect(items.find(({ participantId }) => participantId === person.id)).toMatchObject({
      lastContractEndedOn: '2021-06-30',
      anonymiseOn: '2023-07-01',
      hold: null,
    });
    expect(items.map(({ participantId }) => participantId)).not.toContain(elsewhere.id);
    await endEverything();
  });
});

describe('Several servers at once', () => {
  it('make each person anonymous once', async () => {
    const people = [await test.aPerson(), await test.aPerson(), await test.aPerson(), await test.aPerson()];
    await test.keep('2023-05-31');
    const runs = await Promise.all([
      test.keep('2023-06-30'),
      test.keep('2023-06-30'),
      test.keep('2023-06-30'),
    ]);
    expect(runs.reduce((sum, { anonymised }) => sum + anonymised, 0)).toBe(people.length);
    const { rows } = await test.bed.db.query(
      `select count(*)::integer as erasures from audit_entry where action = 'ERASURE' and participant_id = any ($1)`,
      [people.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ erasures: people.length }]);
  });

  it('stopped between two people, go on with the others', async () => {
    const people = [await test.aPerson(), await test.aPerson(), await test.aPerson()];
    await test.keep('2023-05-31');
    let asked = 0;
    await keepRetention(test.background, parseDay('2023-06-30'), () => ++asked > 2);
    const states = await Promise.all(people.map(test.anonymisedOn));
    expect(states.filter((day) => day !== null)).toHaveLength(1);
    expect(await test.keep('2023-06-30')).toMatchObject({ anonymised: 2 });
  });
});
