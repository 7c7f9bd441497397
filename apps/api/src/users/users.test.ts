import { fresh } from '@clausier/tests/builders/database';
import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import type { ChangedUser, NewUser } from './new-user.js';
import { readUsers, UserSearch } from './users.query.js';
import { changeUser, createUser, refuseLinkFor } from './write-user.js';

let bed: TestBed;
let administrator: Actor;
let territoryId: number;

beforeAll(async () => {
  bed = await openTestBed();
  administrator = actorOf({ ...(await aUser(bed.db, { role: 'ADMINISTRATOR' })), role: 'ADMINISTRATOR' });
  territoryId = (await aTerritory(bed.db)).id;
});
afterAll(() => bed.close());

const anAccount = (more: Partial<NewUser> = {}): NewUser => ({
  email: `compte${fresh()}@example.org`,
  name: 'Élise Vandamme',
  role: 'FACILITATOR',
  territoryId,
  language: 'fr',
  ...more,
});
const create = (more: Partial<NewUser> = {}, actor = administrator) =>
  bed.write(actor, (scope) => createUser(scope, anAccount(more)));
const change = (id: number, input: ChangedUser, actor = administrator) =>
  bed.write(actor, (scope) => changeUser(scope, id, input));
const changed = (more: Partial<ChangedUser> = {}): ChangedUser => ({
  ...anAccount(),
  isDisabled: false,
  version: 1,
  ...more,
});
const list = async (more: Partial<UserSearch> = {}, actor = administrator) =>
  bed.read(actor, (scope) => readUsers(scope, Object.assign(new UserSearch(), more)));
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    ({ code, field }) => (field ? `${code} ${field}` : code),
  );
const signedIn = (userId: number) =>
  bed.db.query(
    `insert into session (token_hash, user_id, expires_at) values (sha256($1), $2, now() + interval '1 day')`,
    [`token${fresh()}`, userId],
  );
const sessionsOf = async (userId: number) =>
  (await bed.db.query('select 1 from session where user_id = $1', [userId])).rowCount;

describe('an account', () => {
  it('is opened with the one scope of its role, and without a password', async () => {
    const { id } = await create({ name: 'Noé Desmarets' });
    const [found] = (await list({ search: 'desmarets NOE' })).items;
    expect(found).toMatchObject({
      id,
      version: 1,
      territory: { id: territoryId },
      firm: null,
      hasPassword: false,
    });
    const { rows } = await bed.db.query('select password_hash from app_user where id = $1', [id]);
    expect(rows).toEqual([{ password_hash: null }]);
  });

  it('acts for what its role needs and nothing else', async () => {
    const { id: firmId } = await aFirm(bed.db);
    const { id: authorityId } = await anAuthority(bed.db);
    const opening = (more: Partial<NewUser>) => refused(create(more));
    expect(await opening({ territoryId: null })).toBe('field-missing territoryId');
    expect(await opening({ firmId })).toBe('user-scope-not-of-role firmId');
    expect(await opening({ role: 'FIRM', territoryId: null, firmId: 2_000_000 })).toBe(
      'user-scope-unknown firmId',
    );
    expect(await opening({ territoryId: 2_000_000 })).toBe('user-scope-unknown territoryId');
    expect(await opening({ role: 'METROPOLIS' })).toBe('user-scope-not-of-role territoryId');
    expect(await opening({ role: 'FIRM', territoryId: null, firmId })).toBe('accepted');
    expect(await opening({ role: 'AUTHORITY', territoryId: null, authorityId })).toBe('accepted');
  });

  it('works for no place outside the metropolis, when it is opened nor later', async () => {
    const outside = await aTerritory(bed.db, { is_outside: true });
    const { id } = await create();
    expect(await refused(create({ territoryId: outside.id }))).toBe('user-scope-unknown territoryId');
    expect(await refused(change(id, changed({ territoryId: outside.id })))).toBe(
      'user-scope-unknown territoryId',
    );
  });

  it('has an address of its own, whatever the case', async () => {
    const email = `Ines.${fresh()}@Example.org`;
    await create({ email });
    expect(await refused(create({ email: email.toLowerCase() }))).toBe('user-email-taken email');
  });

  it('is changed with its version, and stays signed in when only its name changes', async () => {
    const { id } = await create();
    await signedIn(id);
    const account = changed({ name: 'Élise Vandamme-Prévost' });
    expect(await change(id, account)).toEqual({ id, version: 2 });
    expect(await sessionsOf(id)).toBe(1);
    expect(await refused(change(id, account))).toBe('version-stale version');
    expect(await refused(change(2_000_000, changed()))).toBe('not-found');
  });

  it.each([
    ['disabled', { isDisabled: true }],
    ['given another role', { role: 'METROPOLIS', territoryId: null }],
  ] as const)('%s is signed out everywhere', async (_, more) => {
    const { id } = await create();
    await signedIn(id);
    await signedIn(id);
    await change(id, changed(more));
    expect(await sessionsOf(id)).toBe(0);
  });

  it('is found by its role, page by page', async () => {
    const managers = ['Aline', 'Bruno', 'Chloé'];
    for (const name of managers) await create({ name, role: 'HOUSE_MANAGER' });
    const page = await list({ role: 'HOUSE_MANAGER', size: 2, sort: '-name' });
    expect(page).toMatchObject({ total: 3, items: [{ name: 'Chloé' }, { name: 'Bruno' }] });
  });
});

describe('the manager of a house', () => {
  let manager: Actor;
  let elsewhere: number;

  beforeAll(async () => {
    const house = (await aTerritory(bed.db)).id;
    elsewhere = territoryId;
    const user = await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: house });
    manager = actorOf({ ...user, role: 'HOUSE_MANAGER', territory_id: house });
  });

  it('opens and changes the accounts of the facilitators of the house, and cuts their sessions', async () => {
    const house = { territoryId: manager.territoryId };
    const { id } = await create(house, manager);
    await signedIn(id);
    const { version } = await change(id, changed({ ...house, name: 'Nouveau nom' }), manager);
    expect(await sessionsOf(id)).toBe(1);
    await change(id, changed({ ...house, version, isDisabled: true }), manager);
    expect(await sessionsOf(id)).toBe(0);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('makes nothing else of them, and nobody else', async () => {
    const house = { territoryId: manager.territoryId };
    const { id: firmId } = await aFirm(bed.db);
    const { id } = await create(house, manager);
    expect(await refused(create({ ...house, role: 'HOUSE_MANAGER' }, manager))).toBe('forbidden');
    expect(await refused(create({ role: 'FIRM', territoryId: null, firmId }, manager))).toBe('forbidden');
    expect(await refused(create({ role: 'ADMINISTRATOR', territoryId: null }, manager))).toBe('forbidden');
    expect(await refused(create({ territoryId: elsewhere }, manager))).toBe('user-scope-unknown territoryId');
    expect(await refused(change(id, changed({ role: 'ADMINISTRATOR', territoryId: null }), manager))).toBe(
      'forbidden',
    );
    expect(await refused(change(id, changed({ territoryId: elsewhere }), manager))).toBe(
      'user-scope-unknown territoryId',
    );
  });

  it('sees the users of the house only, and keeps neither those of another nor the other managers', async () => {
    const { id: foreign } = await create();
    const { id: peer } = await create({ territoryId: manager.territoryId, role: 'HOUSE_MANAGER' });
    const seen = (await list({ size: 200 }, manager)).items;
    expect(seen.every(({ territory }) => territory?.id === manager.territoryId)).toBe(true);
    expect(seen.find(({ id }) => id === peer)).toMatchObject({ isKept: false });
    for (const id of [foreign, peer, administrator.userId, 2_000_000]) {
      expect(await refused(change(id, changed({ territoryId: manager.territoryId }), manager))).toBe(
        'not-found',
      );
      expect(await refused(bed.read(manager, (scope) => refuseLinkFor(scope, id)))).toBe('not-found');
    }
  });

  it('makes no link for oneself: whoever borrows an open session could keep the account', async () => {
    const own = bed.read(administrator, (scope) => refuseLinkFor(scope, administrator.userId));
    expect(await refused(own)).toBe('link-for-oneself');
  });
});

describe('an account of the demonstration', () => {
  it('keeps its e-mail, its role and its door, so that a visitor cannot lock the others out', async () => {
    const { id, email } = await aUser(bed.db, {
      role: 'FACILITATOR',
      territory_id: territoryId,
      is_demonstration: true,
    });
    const account = changed({ email });
    expect(await refused(change(id, { ...account, isDisabled: true }))).toBe('demonstration-account-kept');
    expect(await refused(change(id, { ...account, email: 'autre@example.org' }))).toBe(
      'demonstration-account-kept',
    );
    expect(await refused(change(id, { ...account, role: 'METROPOLIS', territoryId: null }))).toBe(
      'demonstration-account-kept',
    );
    expect(await refused(change(id, { ...account, language: 'en' }))).toBe('accepted');
  });
});

describe('the last active administrator', () => {
  it('can be neither disabled nor given another role', async () => {
    const { rows } = await bed.db.query('select email, version from app_user where id = $1', [
      administrator.userId,
    ]);
    const me = changed({ ...rows[0], role: 'ADMINISTRATOR', territoryId: null });
    const act = (more: Partial<ChangedUser>) => refused(change(administrator.userId, { ...me, ...more }));
    expect(await act({ isDisabled: true })).toBe('last-administrator isDisabled');
    expect(await act({ role: 'METROPOLIS' })).toBe('last-administrator role');
  });

  it('remains when two administrators disable each other at the same time', async () => {
    const { id } = await create({ role: 'ADMINISTRATOR', territoryId: null });
    const disable = async (userId: number) => {
      const { rows } = await bed.db.query('select email, version from app_user where id = $1', [userId]);
      const input = { ...rows[0], role: 'ADMINISTRATOR', territoryId: null, isDisabled: true };
      return change(userId, changed(input));
    };
    const answers = await Promise.allSettled([disable(id), disable(administrator.userId)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rowCount } = await bed.db.query(
      `select 1 from app_user where role = 'ADMINISTRATOR' and not is_disabled`,
    );
    expect(rowCount).toBe(1);
  });
});
