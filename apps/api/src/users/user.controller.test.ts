import { fresh } from '@clausier/tests/builders/database';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { anAccount, PASSWORD } from '../identity/testing/account.js';
import { Visitor } from '../identity/testing/visitor.js';

let bed: TestBed;
let app: NestFastifyApplication;
let territoryId: number;
let administrator: Visitor;
let manager: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  // Without second factors, which have tests of their own.
  app = await bed.openApp({ secondFactorRoles: [] });
  territoryId = (await aTerritory(bed.db)).id;
  administrator = await signedIn({ role: 'ADMINISTRATOR' });
  manager = await signedIn({ role: 'HOUSE_MANAGER', territory_id: territoryId });
});
afterAll(() => bed.close());

async function signedIn(user: { role: string; territory_id?: number }): Promise<Visitor> {
  return new Visitor(app).arrive((await anAccount(bed.db, user)).email);
}

const account = () => ({
  email: `yanis${fresh()}@example.org`,
  name: 'Yanis Lemaire',
  role: 'FACILITATOR',
  territoryId,
  language: 'fr',
});
const accept = async (link: { purpose: string; path: string }) => {
  const visitor = new Visitor(app);
  const token = link.path.split('#')[1]!;
  await visitor.send('POST', '/links/use', { purpose: link.purpose, token, password: PASSWORD });
  return visitor;
};

describe('accounts over HTTP', () => {
  it.each(['administrator', 'manager'] as const)(
    'are opened by the %s with a link, and cut at once when disabled',
    async (who) => {
      const keeper = { administrator, manager }[who];
      const user = account();
      const made = await keeper.send('POST', '/users', user);
      expect(made.status).toBe(201);
      const yanis = await accept(made.body.link);
      expect((await yanis.send('GET', '/session')).status).toBe(200);
      expect((await yanis.send('GET', '/users')).status).toBe(403);
      expect((await yanis.send('POST', '/users', account())).status).toBe(403);
      const { id } = made.body;
      const { items } = (await keeper.send('POST', '/users/search', { search: user.email })).body;
      expect(items).toMatchObject([{ id, hasPassword: true, isKept: true }]);
      const { status } = await keeper.send('PATCH', `/users/${id}`, {
        ...user,
        isDisabled: true,
        version: items[0].version,
      });
      expect(status).toBe(200);
      expect((await yanis.send('GET', '/session')).status).toBe(401);
      expect((await yanis.signIn(user.email)).body.code).toBe('sign-in-refused');
    },
  );

  it('take no password, from whoever still sends one', async () => {
    const { status, body } = await administrator.send('POST', '/users', { ...account(), password: PASSWORD });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ field: 'password', code: 'field-unknown' }]);
    expect((await administrator.send('POST', '/users/1/password', { password: PASSWORD })).status).toBe(404);
  });

  it('give the manager no reach beyond the house', async () => {
    const { id: elsewhere } = await aTerritory(bed.db);
    const { body } = await administrator.send('POST', '/users', { ...account(), territoryId: elsewhere });
    expect((await manager.send('POST', `/users/${body.id}/link`)).status).toBe(404);
    expect((await manager.send('POST', '/users', { ...account(), territoryId: elsewhere })).body.code).toBe(
      'user-scope-unknown',
    );
    expect((await manager.send('POST', '/users', { ...account(), role: 'HOUSE_MANAGER' })).status).toBe(403);
    const { items } = (await manager.send('GET', '/users?size=200')).body;
    expect(items.every((user: { territory: { id: number } }) => user.territory.id === territoryId)).toBe(
      true,
    );
  });
});
