import { fresh } from '@clausier/tests/builders/database';
import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { isPassword } from '../identity/passwords/hash-password.js';
import type { Actor } from '../platform/actor.js';
import type { ChangedUser, NewUser } from './new-user.js';
import { readUsers, UsersQuery } from './users.query.js';
import { changeUser, createUser, setPassword } from './write-user.js';

let bed: TestBed;
let administrator: Actor;
let territoryId: number;

beforeAll(async () => {
  bed = await openTestBed();
  administrator = actorOf({ ...(await aUser(bed.db, { role: 'ADMINISTRATOR' })), role: 'ADMINISTRATOR' });
  territoryId = (await aTerritory(bed.db)).id;
});
afterAll(() => bed.close());

const PASSWORD = 'le canal de Roubaix au printemps';
const anAccount = (more: Partial<NewUser> = {}): NewUser => ({
  email: `compte${fresh()}@example.org`,
  name: 'Élise Vandamme',
  role: 'FACILITATOR',
  territoryId,
  language: 'fr',
  password: PASSWORD,
  ...more,
});
const create = (more: Partial<NewUser> = {}) =>
  bed.write(administrator, (scope) => createUser(scope, anAccount(more)));
const change = (id: number, input: ChangedUser) =>
  bed.write(administrator, (scope) => changeUser(scope, id, input));
const changed = (more: Partial<ChangedUser> = {}): ChangedUser => {
  const { password: _, ...account } = anAccount();
  return { ...account, isDisabled: false, version: 1, ...more };
};
const list = async (more: Partial<UsersQuery> = {}) =>
  bed.read(administrator, (scope) => readUsers(scope, Object.assign(new UsersQuery(), more)));
const signedIn = (userId: number) =>
  bed.db.query(
    `insert into session (token_hash, user_id, expires_at) values (sha256($1), $2, now() + interval '1 day')`,
    [`token${fresh()}`, userId],
  );
const sessionsOf = async (userId: number) =>
  (await bed.db.query('select 1 from session where user_id = $1', [userId])).rowCount;

describe('an account', () => {
  it('is opened with the one scope of its role, and its password is never told', async () => {
    const { id } = await create({ name: 'Noé Desmarets' });
    const [found] = (await list({ search: 'desmarets NOE' })).items;
    expect(found).toMatchObject({ id, version: 1, territory: { id: territoryId }, firm: null });
    expect(JSON.stringify(found)).not.toMatch(/argon2|password/i);
    const { rows } = await bed.db.query('select password_hash from app_user where id = $1', [id]);
    expect(await isPassword(rows[0].password_hash, PASSWORD)).toBe(true);
  });

  it('acts for what its role needs and nothing else', async () => {
    const { id: firmId } = await aFirm(bed.db);
    const { id: authorityId } = await anAuthority(bed.db);
    const refused = (more: Partial<NewUser>) =>
      create(more).then(
        () => 'accepted',
        ({ code, field }) => `${code} ${field}`,
      );
    expect(await refused({ territoryId: null })).toBe('field-missing territoryId');
    expect(await refused({ firmId })).toBe('user-scope-not-of-role firmId');
    expect(await refused({ role: 'FIRM', territoryId: null, firmId: 2_000_000 })).toBe(
      'user-scope-unknown firmId',
    );
    expect(await refused({ territoryId: 2_000_000 })).toBe('user-scope-unknown territoryId');
    expect(await refused({ role: 'METROPOLIS' })).toBe('user-scope-not-of-role territoryId');
    expect(await refused({ role: 'FIRM', territoryId: null, firmId })).toBe('accepted');
    expect(await refused({ role: 'AUTHORITY', territoryId: null, authorityId })).toBe('accepted');
  });

  it('has an address of its own, whatever the case', async () => {
    const email = `Ines.${fresh()}@Example.org`;
    await create({ email });
    await expect(create({ email: email.toLowerCase() })).rejects.toMatchObject({
      code: 'user-email-taken',
      field: 'email',
      kind: 'conflict',
    });
  });

  it('is changed with its version, and stays signed in when only its name changes', async () => {
    const { id } = await create();
    await signedIn(id);
    expect(await change(id, changed({ name: 'Élise Vandamme-Prévost' }))).toEqual({ id, version: 2 });
    expect(await sessionsOf(id)).toBe(1);
    await expect(change(id, changed())).rejects.toMatchObject({
      code: 'version-stale',
      params: { currentVersion: 2 },
    });
    await expect(change(2_000_000, changed())).rejects.toMatchObject({ code: 'not-found' });
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

  it('given a new initial password is signed out, and the old one opens nothing', async () => {
    const { id } = await create();
    await signedIn(id);
    const next = 'un autre chemin vers la Deûle';
    await bed.write(administrator, (scope) => setPassword(scope, id, { password: next }));
    const { rows } = await bed.db.query('select password_hash from app_user where id = $1', [id]);
    expect(await isPassword(rows[0].password_hash, PASSWORD)).toBe(false);
    expect(await isPassword(rows[0].password_hash, next)).toBe(true);
    expect(await sessionsOf(id)).toBe(0);
  });

  it('is found by its role, page by page', async () => {
    const managers = ['Aline', 'Bruno', 'Chloé'];
    for (const name of managers) await create({ name, role: 'HOUSE_MANAGER' });
    const page = await list({ role: 'HOUSE_MANAGER', size: 2, sort: '-name' });
    expect(page).toMatchObject({ total: 3, items: [{ name: 'Chloé' }, { name: 'Bruno' }] });
  });
});

describe('the last active administrator', () => {
  it('can be neither disabled nor given another role', async () => {
    const { rows } = await bed.db.query('select email, version from app_user where id = $1', [
      administrator.userId,
    ]);
    const me = changed({ ...rows[0], role: 'ADMINISTRATOR', territoryId: null });
    const act = (more: Partial<ChangedUser>) => change(administrator.userId, { ...me, ...more });
    await expect(act({ isDisabled: true })).rejects.toMatchObject({
      code: 'last-administrator',
      field: 'isDisabled',
    });
    await expect(act({ role: 'METROPOLIS' })).rejects.toMatchObject({
      code: 'last-administrator',
      field: 'role',
    });
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
