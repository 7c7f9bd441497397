import { parseDay } from '@clausier/domain/calendar/calendar-day';
import type { RequestMove } from '@clausier/domain/mutualisation/request';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { startSmtpServer, textOf } from '@clausier/tests/mail/smtp-server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed, TODAY } from '../database/test-bed.js';
import { createAssignment } from '../employment/assigning/write-assignment.js';
import { createEmploymentContract } from '../employment/create-employment-contract.js';
import { Mailer } from '../mail/mailer.js';
import { listParticipants, ParticipantSearch } from '../participants/participant-list.query.js';
import type { Actor } from '../platform/actor.js';
import { keepRetention } from '../privacy/retention/keep-retention.js';
import { answer, propose, say } from './answer-request.js';
import { askHouses } from './ask-houses.js';
import { RequestNotices } from './request-notices.js';
import { listRequests, readThread } from './requests.query.js';

let bed: TestBed;
let host: Actor;
let home: Actor;
let stranger: Actor;
let place: { id: number; commune: string };
let operationId: number;
let clauseId: number;
let firmId: number;

beforeAll(async () => {
  bed = await openTestBed();
  const [here, far] = [await aTerritory(bed.db), await aTerritory(bed.db)];
  place = await aTerritory(bed.db);
  const named = `update territory set house_name = $2, house_email = $3 where id = $1`;
  await bed.db.query(named, [here.id, 'Maison du Ferrain', 'ferrain@example.org']);
  await bed.db.query(named, [place.id, 'Maison de Weppes-Sud', 'weppes@example.org']);
  const facilitator = async (id: number) =>
    actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: id }));
  [host, home, stranger] = [
    await facilitator(here.id),
    await facilitator(place.id),
    await facilitator(far.id),
  ];
  const operation = await anOperation(bed.db, { territory: here, name: 'Piscine des Weppes' });
  operationId = operation.id;
  clauseId = (await aClause(bed.db, operation)).id;
  firmId = (await aFirm(bed.db)).id;
}, 60_000);
afterAll(() => bed.close());

let asked = 0;
let persons = 0;
const ask = async () => {
  const input = {
    territoryIds: [place.id],
    trade: `Peintre ${++asked}`,
    startsOn: '2024-07-01',
    text: 'Pour six mois',
  };
  return (await bed.write(host, (scope) => askHouses(scope, operationId, input))).ids[0]!;
};
const somebody = async () => {
  const person = await aParticipant(bed.db, {
    territory: place,
    last_name: `Canari${'abcdefghijklmnopqrstuvwxyz'[persons++]}`,
    first_name: 'Zoé',
  });
  await bed.db.query(
    `insert into eligibility (participant_id, recorded_by_territory_id, criterion_code, assessed_on) values ($1, $2, 'RSA', '2024-01-01')`,
    [person.id, place.id],
  );
  return person.id;
};
const offer = (id: number, participantId: number, text?: string) =>
  bed.write(home, (scope) => propose(scope, id, { participantId, text: text ?? null }));
const decide = (
  actor: Actor,
  id: number,
  move: Exclude<RequestMove, 'PROPOSE'>,
  text: string | null = null,
) => bed.write(actor, (scope) => answer(scope, id, move, text));
const thread = (actor: Actor, id: number) => bed.read(actor, (scope) => readThread(scope, id));
const named = async (actor: Actor) =>
  (await bed.read(actor, (scope) => listParticipants(scope, new ParticipantSearch()))).items.map(
    ({ id }) => id,
  );

describe('a request from the house of an operation to another house', () => {
  it('is read by both, each from its side, and by nobody else', async () => {
    const id = await ask();
    expect(await thread(host, id)).toMatchObject({
      side: 'HOST',
      state: 'ASKED',
      operationName: 'Piscine des Weppes',
      otherHouse: 'Maison de Weppes-Sud',
      moves: ['WITHDRAW'],
    });
    expect(await thread(home, id)).toMatchObject({
      side: 'HOME',
      otherHouse: 'Maison du Ferrain',
      moves: ['PROPOSE', 'DECLINE'],
      messages: [{ move: 'ASK', text: 'Pour six mois' }],
    });
    await expect(thread(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await bed.read(stranger, listRequests)).toEqual([]);
  });

  it('tells the host no name, not even by its rights in the database, before the host accepts', async () => {
    const [id, person] = [await ask(), await somebody()];
    await offer(id, person, 'Disponible tout de suite');
    const seen = await thread(host, id);
    expect(seen).toMatchObject({ state: 'PROPOSED', person: null, proposed: { age: 30, worksToday: false } });
    expect(JSON.stringify(seen)).not.toMatch(/canari|zoé/i);
    expect(await named(host)).not.toContain(person);
    const rows = await bed.read(host, async ({ em }) => [
      await em.query('select * from mutualisation_proposal'),
      await em.query('select * from participant where id = $1', [person]),
    ]);
    expect(rows).toEqual([[], []]);
    expect(await thread(home, id)).toMatchObject({ person: { id: person, firstName: 'Zoé' } });
  });

  it('is answered with somebody the asked house follows, and with nobody else', async () => {
    const id = await ask();
    const elsewhere = await aParticipant(bed.db, { territory: await aTerritory(bed.db) });
    await expect(offer(id, elsewhere.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await thread(home, id)).toMatchObject({ state: 'ASKED', person: null });
  });

  it('is told by e-mail to the other house, without a word of what it is, and by nobody else', async () => {
    const server = await startSmtpServer();
    const sender = { from: 'clausier@example.org', publicUrl: 'https://clausier.example.org' };
    const mailer = new Mailer({ smtpUrl: server.url, ...sender });
    const notices = new RequestNotices(bed.transactions, mailer);
    const id = await ask();
    const told: boolean[] = [];
    const tell = (actor: Actor, kind: 'requestAsked' | 'requestAnswered') =>
      notices.tell({ actor, today: TODAY }, id, kind);
    told.push(await tell(host, 'requestAsked'), await tell(home, 'requestAnswered'));
    await decide(home, id, 'DECLINE', 'Personne de ce métier');
    told.push(await tell(home, 'requestAnswered'));
    expect(told).toEqual([true, false, true]);
    expect(await tell(stranger, 'requestAsked')).toBe(false);
    // The same request sent again, by whoever did not hear its answer, tells nobody a second time.
    expect(await Promise.all([1, 2, 3].map(() => tell(host, 'requestAsked')))).toEqual([false, false, false]);
    expect(server.received.flatMap(({ to }) => to)).toEqual(['weppes@example.org', 'ferrain@example.org']);
    for (const mail of server.received) expect(textOf(mail)).not.toMatch(/piscine|peintre/i);
    mailer.onModuleDestroy();
    await server.close();
  });

  it('once accepted names the person to the host, who registers the work contract and the assignment', async () => {
    const [id, person] = [await ask(), await somebody()];
    await offer(id, person);
    await decide(host, id, 'ACCEPT');
    expect(await thread(host, id)).toMatchObject({ state: 'ACCEPTED', person: { id: person } });
    expect(await named(host)).toContain(person);
    const contract = await bed.write(host, (scope) =>
      createEmploymentContract(scope, {
        participantId: person,
        firmId,
        engagementMode: 'DIRECT_HIRE',
        contractType: 'CDD',
        startedOn: '2024-06-15',
      }),
    );
    await bed.write(host, (scope) =>
      createAssignment(scope, {
        employmentContractId: contract.id,
        clauseId,
        sharePerTenThousand: 10_000,
        startedOn: '2024-06-15',
      }),
    );
    expect(await named(host)).toContain(person);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('lets the host forget a person it accepted and did not place: after sixty days it no longer names them', async () => {
    const [id, person] = [await ask(), await somebody()];
    await offer(id, person);
    await decide(host, id, 'ACCEPT');
    const later = { today: parseDay('2024-08-15') };
    const { items } = await bed.read(
      host,
      (scope) => listParticipants(scope, new ParticipantSearch()),
      later,
    );
    expect(items.map((item) => item.id)).not.toContain(person);
  });

  it('is declined with a reason, and then keeps nobody proposed', async () => {
    const [id, person] = [await ask(), await somebody()];
    await expect(decide(home, id, 'DECLINE')).rejects.toMatchObject({ code: 'reason-too-short' });
    await offer(id, person);
    await decide(host, id, 'DECLINE', 'Le poste est pourvu');
    expect(await thread(host, id)).toMatchObject({
      state: 'DECLINED',
      person: null,
      proposed: null,
      moves: [],
    });
    expect(await thread(home, id)).toMatchObject({ person: null, proposed: null });
    const { rows } = await bed.db.query(
      `select action, territory_ids as houses from audit_entry where table_name = 'mutualisation_proposal' and participant_id = $1 order by id`,
      [person],
    );
    expect(rows).toEqual(['INSERT', 'DELETE'].map((action) => ({ action, houses: [place.id] })));
    await expect(decide(host, id, 'ACCEPT')).rejects.toMatchObject({ code: 'request-move-refused' });
  });

  it('is withdrawn by the host with a proposal on it, and keeps nobody proposed either', async () => {
    const [id, person] = [await ask(), await somebody()];
    await offer(id, person);
    await decide(host, id, 'WITHDRAW');
    expect(await thread(home, id)).toMatchObject({ state: 'WITHDRAWN', person: null, proposed: null });
    const { rowCount } = await bed.db.query('select 1 from mutualisation_proposal where request_id = $1', [
      id,
    ]);
    expect(rowCount).toBe(0);
  });

  it('goes back to the question when the home takes its proposal back, and may be answered again', async () => {
    const [id, one, other] = [await ask(), await somebody(), await somebody()];
    await offer(id, one);
    await decide(home, id, 'WITHDRAW');
    expect(await thread(home, id)).toMatchObject({ state: 'ASKED', person: null });
    await offer(id, other);
    expect(await thread(home, id)).toMatchObject({ state: 'PROPOSED', person: { id: other } });
  });

  it('is withdrawn by the host, and expires when nobody answers', async () => {
    const [withdrawn, forgotten] = [await ask(), await ask()];
    await decide(host, withdrawn, 'WITHDRAW');
    expect(await thread(home, withdrawn)).toMatchObject({ state: 'WITHDRAWN', moves: [] });
    const later = { today: parseDay('2024-07-20') };
    expect(await bed.read(home, (scope) => readThread(scope, forgotten), later)).toMatchObject({
      state: 'EXPIRED',
      moves: [],
    });
    expect(TODAY < later.today).toBe(true);
  });

  it('of which nobody answered the proposal tells of nobody the day after, and forgets who it was by night', async () => {
    const [id, person] = [await ask(), await somebody()];
    await offer(id, person);
    const { rows } = await bed.db.query<{ last: string; after: string }>(
      `select expires_on as last, expires_on + 1 as after from mutualisation_request where id = $1`,
      [id],
    );
    const [last, after] = [parseDay(rows[0]!.last), parseDay(rows[0]!.after)];
    const on = (actor: Actor, today: typeof last) =>
      bed.read(actor, (scope) => readThread(scope, id), { today });
    const left = async () =>
      (await bed.db.query('select 1 from mutualisation_proposal where request_id = $1', [id])).rowCount;
    expect(await on(home, last)).toMatchObject({ state: 'PROPOSED', person: { id: person } });
    expect((await on(host, last)).proposed).not.toBeNull();
    await keepRetention(bed.background, last);
    expect(await left()).toBe(1);
    expect(await on(home, after)).toMatchObject({ state: 'EXPIRED', person: null, proposed: null });
    expect(await on(host, after)).toMatchObject({ state: 'EXPIRED', person: null, proposed: null });
    await keepRetention(bed.background, after);
    expect(await left()).toBe(0);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('of an accepting and a withdrawing at once, does one and refuses the other', async () => {
    const [id, person] = [await ask(), await somebody()];
    await offer(id, person);
    const done = await Promise.allSettled([decide(host, id, 'ACCEPT'), decide(home, id, 'WITHDRAW')]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { state, person: told } = await thread(host, id);
    expect([state, told === null]).toEqual(state === 'ACCEPTED' ? ['ACCEPTED', false] : ['ASKED', true]);
  });

  it('is refused for an operation of others, to oneself, twice, and with the name of whoever is proposed', async () => {
    const input = { territoryIds: [place.id], trade: 'Maçon', startsOn: '2024-07-01' };
    const make = (actor: Actor, more = {}) =>
      bed.write(actor, (scope) => askHouses(scope, operationId, { ...input, ...more }));
    await expect(make(home)).rejects.toMatchObject({ code: 'not-found' });
    await expect(make(host, { territoryIds: [host.territoryId] })).rejects.toMatchObject({
      code: 'request-to-itself',
    });
    const { ids } = await make(host);
    await expect(make(host, { trade: 'MACON' })).rejects.toMatchObject({ code: 'request-already-open' });
    const person = await somebody();
    await expect(offer(ids[0]!, person, 'Zoé est disponible')).rejects.toMatchObject({
      code: 'reason-names-somebody',
    });
  });

  it('carries what each house says to the other', async () => {
    const id = await ask();
    await bed.write(home, (scope) => say(scope, id, 'Nous cherchons encore'));
    expect((await thread(host, id)).messages.map(({ move }) => move)).toEqual(['ASK', 'WRITE']);
    await expect(bed.write(stranger, (scope) => say(scope, id, 'Bonjour à tous'))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
