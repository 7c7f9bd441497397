import { aFirm } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount } from '../testing/account.js';
import type { Visitor } from '../testing/visitor.js';
import { entersNow, type FactorBed, openFactorBed } from './factor.test-bed.js';

let bed: FactorBed;
let elsewhere: number;

beforeAll(async () => {
  bed = await openFactorBed();
  elsewhere = (await aTerritory(bed.db)).id;
});
afterAll(() => bed.close());

const aManager = () => bed.equipped({ role: 'HOUSE_MANAGER' });
const remove = (visitor: Visitor, userId: number) =>
  visitor.send('POST', `/users/${userId}/second-factor/removal`, { reason: 'Téléphone et codes perdus' });

describe('the second factor of somebody who lost their phone and their codes', () => {
  it('is removed by the manager of their house: signed out everywhere, they set one up at the next sign-in', async () => {
    const { id, email, visitor, recoveryCodes } = await bed.equipped();
    const { id: managerId, visitor: manager } = await aManager();
    expect((await remove(manager, id)).status).toBe(204);
    expect(await entersNow(visitor)).toBe(false);
    const again = await bed.arrive(email);
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
    const { id, visitor } = await bed.equipped({ territory_id: elsewhere });
    const administrator = await bed.arrive((await anAccount(bed.db, { role: 'ADMINISTRATOR' })).email);
    expect((await remove(administrator, id)).status).toBe(204);
    expect(await entersNow(visitor)).toBe(false);
    expect((await remove(administrator, id)).body.code).toBe('second-factor-absent');
  });

  it('is out of reach of another house, which is answered as if nobody had that number', async () => {
    const { id, visitor } = await bed.equipped({ territory_id: elsewhere });
    const { visitor: manager } = await aManager();
    const foreign = await remove(manager, id);
    expect([foreign.status, foreign.body]).toEqual([404, (await remove(manager, 2_000_000)).body]);
    expect(await entersNow(visitor)).toBe(true);
  });

  it('is not removed by oneself this way, nor by any other role, nor without a reason', async () => {
    const { id, visitor } = await bed.equipped();
    const { id: managerId, visitor: manager } = await aManager();
    expect((await remove(manager, managerId)).status).toBe(403);
    expect((await remove((await aManager()).visitor, managerId)).status).toBe(404);
    expect((await remove(visitor, managerId)).status).toBe(403);
    const firm = await anAccount(bed.db, { role: 'FIRM', firm_id: (await aFirm(bed.db)).id });
    expect((await remove(await bed.arrive(firm.email), id)).status).toBe(403);
    const unexplained = await manager.send('POST', `/users/${id}/second-factor/removal`, { reason: ' ' });
    expect(unexplained.status).toBe(422);
    expect(await entersNow(visitor)).toBe(true);
  });

  it('is kept from other houses by the database itself, whatever a statement forgets', async () => {
    const { id } = await bed.equipped({ territory_id: elsewhere });
    const manager = await anAccount(bed.db, { role: 'HOUSE_MANAGER', territory_id: bed.territoryId });
    const client = await bed.db.connect();
    try {
      await client.query('begin; set local role clausier_app');
      await client.query(
        `select set_config('clausier.role', 'HOUSE_MANAGER', true), set_config('clausier.user_id', $1, true),
           set_config('clausier.territory_id', $2, true)`,
        [String(manager.id), String(bed.territoryId)],
      );
      expect((await client.query('select 1 from second_factor where id = $1', [id])).rowCount).toBe(0);
      expect((await client.query('delete from second_factor where id = $1', [id])).rowCount).toBe(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
