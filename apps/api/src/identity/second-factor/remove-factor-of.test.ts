import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { hashPassword } from '../passwords/hash-password.js';
import { setUpFactor } from '../testing/authenticator.js';
import { PASSWORD, SessionHolder } from '../testing/session-holder.js';

let bed: TestBed;
let app: NestFastifyApplication;
let passwordHash: string;
let houses: [number, number];

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  passwordHash = await hashPassword(PASSWORD);
  houses = [(await aTerritory(bed.db)).id, (await aTerritory(bed.db)).id];
});
afterAll(() => bed.close());

const anAccount = (more: { role: string } & Record<string, unknown>) =>
  aUser(bed.db, { password_hash: passwordHash, ...more });

async function arrive(email: string): Promise<SessionHolder> {
  const holder = new SessionHolder(app);
  await holder.signIn(email);
  return holder;
}
async function aFacilitator(territory_id = houses[0]) {
  const { id, email } = await anAccount({ role: 'FACILITATOR', territory_id });
  const holder = await arrive(email);
  return { id, email, holder, ...(await setUpFactor(holder)) };
}
async function aManager(territory_id = houses[0]) {
  const { id, email } = await anAccount({ role: 'HOUSE_MANAGER', territory_id });
  const holder = await arrive(email);
  await setUpFactor(holder);
  return { id, holder };
}
const remove = (holder: SessionHolder, userId: number) =>
  holder.send('POST', `/users/${userId}/second-factor/removal`, { reason: 'Téléphone et codes perdus' });
const isSignedIn = async (holder: SessionHolder) => (await holder.send('GET', '/session')).status === 200;

describe('the second factor of somebody who lost their phone and their codes', () => {
  it('is removed by the manager of their house: signed out everywhere, they set one up at the next sign-in', async () => {
    const { id, email, holder, recoveryCodes } = await aFacilitator();
    const { id: managerId, holder: manager } = await aManager();
    expect((await remove(manager, id)).status).toBe(204);
    expect(await isSignedIn(holder)).toBe(false);
    const again = await arrive(email);
    expect((await again.send('GET', '/session')).body.code).toBe('second-factor-to-set-up');
    expect((await again.send('POST', '/session/recovery-code', { code: recoveryCodes[0] })).status).toBe(403);
    const { rows } = await bed.db.query(
      `select user_id, action, reason from audit_entry where table_name = 'second_factor' and row_id = $1::text order by id`,
      [id],
    );
    expect(rows).toMatchObject([
      { user_id: id, action: 'INSERT' },
      { user_id: managerId, action: 'DELETE', reason: 'Téléphone et codes perdus' },
    ]);
    const { rows: kept } = await bed.db.query(
      `select (select count(*) from second_factor_secret where user_id = $1)::integer as secrets,
        (select count(*) from recovery_code where user_id = $1)::integer as codes`,
      [id],
    );
    expect(kept).toEqual([{ secrets: 0, codes: 0 }]);
  });

  it('is removed by an administrator, in any house', async () => {
    const { id, holder } = await aFacilitator(houses[1]);
    const administrator = await arrive((await anAccount({ role: 'ADMINISTRATOR' })).email);
    expect((await remove(administrator, id)).status).toBe(204);
    expect(await isSignedIn(holder)).toBe(false);
    expect((await remove(administrator, id)).body.code).toBe('second-factor-absent');
  });

  it('is out of reach of another house, which is answered as if nobody had that number', async () => {
    const { id, holder } = await aFacilitator(houses[1]);
    const { holder: manager } = await aManager();
    const foreign = await remove(manager, id);
    expect([foreign.status, foreign.body]).toEqual([404, (await remove(manager, 2_000_000)).body]);
    expect(await isSignedIn(holder)).toBe(true);
  });

  it('is not removed by oneself this way, nor by any other role, nor without a reason', async () => {
    const { id, holder } = await aFacilitator();
    const { id: managerId, holder: manager } = await aManager();
    expect((await remove(manager, managerId)).status).toBe(403);
    expect((await remove((await aManager()).holder, managerId)).status).toBe(404);
    expect((await remove(holder, managerId)).status).toBe(403);
    const firm = await anAccount({ role: 'FIRM', firm_id: (await aFirm(bed.db)).id });
    expect((await remove(await arrive(firm.email), id)).status).toBe(403);
    const unexplained = await manager.send('POST', `/users/${id}/second-factor/removal`, { reason: ' ' });
    expect(unexplained.status).toBe(422);
    expect(await isSignedIn(holder)).toBe(true);
  });

  it('is kept from other houses by the database itself, whatever a statement forgets', async () => {
    const { id } = await aFacilitator(houses[1]);
    const manager = await anAccount({ role: 'HOUSE_MANAGER', territory_id: houses[0] });
    const client = await bed.db.connect();
    try {
      await client.query('begin; set local role clausier_app');
      await client.query(
        `select set_config('clausier.role', 'HOUSE_MANAGER', true), set_config('clausier.user_id', $1, true),
           set_config('clausier.territory_id', $2, true)`,
        [String(manager.id), String(houses[0])],
      );
      expect((await client.query('select 1 from second_factor where id = $1', [id])).rowCount).toBe(0);
      expect((await client.query('delete from second_factor where id = $1', [id])).rowCount).toBe(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
