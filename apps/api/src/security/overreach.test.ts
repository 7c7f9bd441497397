import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActorName } from './policy/actors.js';
import { send } from './testing/ask.js';
import { changedTables, fingerprint } from './testing/fingerprint.js';
import { type FullSite, openWorld, type World } from './testing/world/world.js';

let world: World;
let lys: FullSite;
let far: FullSite;

beforeAll(async () => {
  world = await openWorld();
  [lys, , far] = world.sites as [FullSite, FullSite, FullSite];
}, 120_000);
afterAll(() => world.bed.close());

function sendAs(name: ActorName, route: string, path: string, body: object) {
  const actor = world.actors.find((one) => one.name === name)!;
  return send(world, actor, route, { path: `/api/v1${path}`, query: {}, body });
}

/** Marks of other houses in what was answered. */
const foreignIn = (text: string) => world.marks.in(text).filter(({ site }) => site !== 'lys');

describe('a house manager', () => {
  const account = { name: 'Une personne', email: 'une.personne@example.org', language: 'fr' };
  const wishes: [string, () => object][] = [
    ['for another house', () => ({ role: 'FACILITATOR', territoryId: far.territory.id })],
    ['for the manager of another house', () => ({ role: 'HOUSE_MANAGER', territoryId: far.territory.id })],
    ['for the metropolis', () => ({ role: 'METROPOLIS' })],
    ['for an administrator', () => ({ role: 'ADMINISTRATOR' })],
    ['for a firm', () => ({ role: 'FIRM', firmId: far.firm.id })],
    ['for an authority', () => ({ role: 'AUTHORITY', authorityId: far.authority.id })],
    [
      'for a firm, and the house too',
      () => ({ role: 'FIRM', firmId: far.firm.id, territoryId: lys.territory.id }),
    ],
  ];

  it.each(wishes)('opens no account %s', async (_, wish) => {
    const before = await fingerprint(world.bed.db);
    const answer = await sendAs('house manager', 'POST', '/users', { ...account, ...wish() });
    expect([403, 422]).toContain(answer.statusCode);
    expect(changedTables(before, await fingerprint(world.bed.db))).toEqual([]);
  });

  it.each(wishes)('turns no account of the house into one %s', async (_, wish) => {
    const before = await fingerprint(world.bed.db);
    const changed = { ...account, ...wish(), isDisabled: true, version: 1 };
    const answer = await sendAs('house manager', 'PATCH', `/users/${lys.accounts.sleeper.id}`, changed);
    expect([403, 422]).toContain(answer.statusCode);
    expect(changedTables(before, await fingerprint(world.bed.db))).toEqual([]);
  });
});

describe('a clash with the record of somebody else', () => {
  it('of a SIRET says that it is taken, not by whom', async () => {
    const firm = { siret: far.firm.siret, name: 'La mienne', kind: 'ENTREPRISE' };
    const authority = { siret: far.authority.siret, name: 'La mienne' };
    for (const [path, body, code] of [
      ['/firms', firm, 'firm-siret-taken'],
      ['/authorities', authority, 'authority-siret-taken'],
    ] as const) {
      const answer = await sendAs('facilitator', 'POST', path, body);
      expect(answer.json()).toMatchObject({ status: 409, code });
      expect(foreignIn(answer.body)).toEqual([]);
    }
  });

  it('of an e-mail says that it is taken, not where', async () => {
    const taken = {
      name: 'Une personne',
      email: far.accounts.facilitator.email,
      role: 'FACILITATOR',
      territoryId: lys.territory.id,
      language: 'fr',
    };
    const answer = await sendAs('house manager', 'POST', '/users', taken);
    expect(answer.json()).toMatchObject({ status: 409, code: 'user-email-taken' });
    expect(foreignIn(answer.body)).toEqual([]);
  });

  it('is none where the other is not to be known: references and people of two houses', async () => {
    const operation = {
      name: 'La mienne',
      reference: world.marks.of('far', 'operation'),
      authorityId: lys.authority.id,
      communeCode: lys.territory.commune,
      status: 'ACTIVE',
      startedOn: '2024-01-08',
    };
    const home = { communeCode: lys.homes.person, isQpv: false, validFrom: '2020-01-01' };
    const person = { ...far.person.identity, sex: 'F', residence: home };
    expect((await sendAs('facilitator', 'POST', '/operations', operation)).statusCode).toBe(201);
    expect((await sendAs('facilitator', 'POST', '/participants', person)).statusCode).toBe(201);
  });
});

describe('somebody of another house', () => {
  const nearly: [string, (identity: FullSite['traveller']['identity']) => object][] = [
    ['another birth date', (identity) => ({ ...identity, bornOn: '1961-02-04' })],
    ['another first name', (identity) => ({ ...identity, firstName: 'Quatre' })],
    ['a beginning of the name', (identity) => ({ ...identity, lastName: identity.lastName.slice(0, 8) })],
    ['a joker in the name', (identity) => ({ ...identity, lastName: 'zz%' })],
  ];

  it.each(nearly)('is found by nobody who gives %s', async (_, change) => {
    const known = change(far.traveller.identity);
    const found = await sendAs('facilitator', 'POST', '/participants/find', known);
    expect(found.json()).toEqual({ items: [] });
    const hired = await sendAs('facilitator', 'POST', '/employment-contracts', {
      participantId: far.traveller.participantId,
      knownAs: known,
      firmId: lys.firm.id,
      engagementMode: 'DIRECT_HIRE',
      contractType: 'CDD',
      startedOn: '2024-06-01',
    });
    expect([found, hired].map(({ statusCode }) => statusCode)).toEqual([200, 404]);
    expect(foreignIn(hired.body)).toEqual([]);
  });
});
