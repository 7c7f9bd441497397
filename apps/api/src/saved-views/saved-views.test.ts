import { anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { deleteView, keepView, readSavedViews } from './keep-views.js';

let bed: TestBed;
let alix: Actor;
let dominique: Actor;
let manager: Actor;
let stranger: Actor;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());
beforeEach(async () => {
  const here = { territory_id: (await aTerritory(bed.db)).id };
  alix = actorOf(await aUser(bed.db, { role: 'FACILITATOR', ...here, name: 'Alix' }));
  dominique = actorOf(await aUser(bed.db, { role: 'FACILITATOR', ...here, name: 'Dominique' }));
  manager = actorOf(await aUser(bed.db, { role: 'HOUSE_MANAGER', ...here }));
  const there = { territory_id: (await aTerritory(bed.db)).id };
  stranger = actorOf(await aUser(bed.db, { role: 'HOUSE_MANAGER', ...there }));
});

const ENDING = {
  page: 'employment-contracts',
  name: 'Fins proches',
  query: 'fin=1',
  isShared: false,
} as const;
const keep = (actor: Actor, more: object = {}) =>
  bed.write(actor, (scope) => keepView(scope, { ...ENDING, ...more }));
const remove = (actor: Actor, id: number) => bed.write(actor, (scope) => deleteView(scope, id));
const viewsOf = (actor: Actor, page: 'employment-contracts' | 'firms' = ENDING.page) =>
  bed.read(actor, (scope) => readSavedViews(scope, page));

describe('a view of a list', () => {
  it('is its owner’s, on its page, until it is shared with the house and with no other', async () => {
    const { id } = await keep(alix, { query: 'page=4&tri=-startedOn&fin=1' });
    expect(await viewsOf(alix)).toEqual([
      {
        id,
        name: 'Fins proches',
        query: 'fin=1&tri=-startedOn',
        isShared: false,
        sharedBy: null,
        isKept: true,
      },
    ]);
    expect(await viewsOf(alix, 'firms')).toEqual([]);
    for (const other of [dominique, manager, stranger]) expect(await viewsOf(other)).toEqual([]);
    await keep(alix, { name: 'À tous', isShared: true });
    expect(await viewsOf(dominique)).toMatchObject([{ name: 'À tous', sharedBy: 'Alix', isKept: false }]);
    expect(await viewsOf(stranger)).toEqual([]);
  });

  it('has one name for its owner on its page, accents and capitals aside, whoever else uses it', async () => {
    await keep(alix, { name: 'Été' });
    const again = await Promise.allSettled([1, 2, 3].map(() => keep(alix, { name: 'ETE' })));
    expect(again.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(keep(alix, { name: 'été' })).rejects.toMatchObject({
      code: 'saved-view-name-taken',
      field: 'name',
    });
    await keep(alix, { name: 'Été', page: 'firms' });
    await keep(dominique, { name: 'Été' });
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => keep(dominique, { name: 'Une fois' })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps no social security number, and shows something', async () => {
    await expect(keep(alix, { name: '1 84 12 76 451 089 46' })).rejects.toMatchObject({
      code: 'nir-refused',
    });
    await expect(keep(alix, { query: 'page=2' })).rejects.toMatchObject({ code: 'saved-view-shows-all' });
  });

  it('is deleted by its owner, and once shared by who manages the house; the journal tells by whom', async () => {
    const { id: own } = await keep(alix);
    const { id: shared } = await keep(alix, { name: 'À tous', isShared: true });
    for (const [actor, id] of [
      [dominique, shared],
      [dominique, own],
      [manager, own],
      [stranger, shared],
    ] as const)
      await expect(remove(actor, id)).rejects.toMatchObject({ code: 'not-found' });
    await remove(manager, shared);
    await remove(alix, own);
    expect(await viewsOf(alix)).toEqual([]);
    const { rows } = await bed.db.query(
      `select user_id from audit_entry where table_name = 'saved_view' and action = 'DELETE' and row_id in ($1, $2) order by id`,
      [String(shared), String(own)],
    );
    expect(rows).toEqual([{ user_id: manager.userId }, { user_id: alix.userId }]);
    await keep(alix);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});

describe('a view of a list that the metropolis or an authority reads', () => {
  let buyer: Actor;
  let colleague: Actor;
  let otherBuyer: Actor;
  let metropolis: Actor;
  let director: Actor;

  beforeEach(async () => {
    const employed = async (authorityId: number) => {
      const of = { role: 'AUTHORITY', authority_id: authorityId };
      return actorOf({ ...(await aUser(bed.db, of)), ...of });
    };
    const { id: ours } = await anAuthority(bed.db);
    buyer = await employed(ours);
    colleague = await employed(ours);
    otherBuyer = await employed((await anAuthority(bed.db)).id);
    metropolis = actorOf(await aUser(bed.db, { role: 'METROPOLIS' }));
    director = actorOf(await aUser(bed.db, { role: 'METROPOLIS' }));
  });

  const LATE = { page: 'operations', name: 'En cours', query: 'etat=ACTIVE' } as const;
  const namesFor = async (actor: Actor) =>
    (await bed.read(actor, (scope) => readSavedViews(scope, 'operations'))).map(({ name }) => name);

  it('is their own until it is shared with their colleagues, and nobody else’s ever', async () => {
    await keep(buyer, { ...LATE, name: 'À moi' });
    await keep(buyer, { ...LATE, name: 'À nous', isShared: true });
    await keep(metropolis, { ...LATE, name: 'À la métropole', isShared: true });
    await keep(alix, { ...LATE, name: 'À la maison', isShared: true });
    expect(await namesFor(buyer)).toEqual(['À moi', 'À nous']);
    expect(await namesFor(colleague)).toEqual(['À nous']);
    expect(await namesFor(otherBuyer)).toEqual([]);
    expect(await namesFor(director)).toEqual(['À la métropole']);
    expect(await namesFor(dominique)).toEqual(['À la maison']);
  });

  it('is deleted by its owner, and by any colleague once shared: nobody manages them', async () => {
    const { id: own } = await keep(buyer, { ...LATE, name: 'À moi' });
    const { id: shared } = await keep(buyer, { ...LATE, isShared: true });
    for (const [actor, id] of [
      [colleague, own],
      [otherBuyer, shared],
      [metropolis, shared],
      [manager, shared],
    ] as const)
      await expect(remove(actor, id)).rejects.toMatchObject({ code: 'not-found' });
    await remove(colleague, shared);
    await remove(buyer, own);
    expect(await namesFor(buyer)).toEqual([]);
  });

  it('is kept of the lists they read and of no other; a firm and an administrator keep none', async () => {
    for (const page of ['inbox', 'participants', 'firms'] as const)
      await expect(keep(buyer, { ...LATE, page })).rejects.toMatchObject({
        code: 'saved-view-of-another',
        field: 'page',
      });
    await keep(metropolis, { ...LATE, page: 'firms' });
    await expect(keep(metropolis, { ...LATE, page: 'participants' })).rejects.toMatchObject({
      code: 'saved-view-of-another',
    });
    const administrator = actorOf(await aUser(bed.db, { role: 'ADMINISTRATOR' }));
    await expect(keep(administrator, LATE)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('belongs to one group, whoever writes and however', async () => {
    const write = (
      keptFor: string,
      territory: number | null,
      authority: number | null,
      page = 'operations',
    ) =>
      bed.db.query(
        `insert into saved_view (kept_for, territory_id, authority_id, owner_user_id, page, name, query, is_shared)
          values ($1, $2, $3, $4, $5, 'Une vue', 'etat=ACTIVE', true)`,
        [keptFor, territory, authority, buyer.userId, page],
      );
    const constraint = 'saved_view_of_one_group';
    await expect(write('HOUSE', null, buyer.authorityId)).rejects.toMatchObject({ constraint });
    await expect(write('METROPOLIS', alix.territoryId, null)).rejects.toMatchObject({ constraint });
    await expect(write('AUTHORITY', null, null)).rejects.toMatchObject({ constraint });
    await expect(write('AUTHORITY', null, buyer.authorityId, 'inbox')).rejects.toMatchObject({
      constraint: 'saved_view_page_known',
    });
  });
});
