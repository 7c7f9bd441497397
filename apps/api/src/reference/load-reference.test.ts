import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../database/opening/data-source.js';
import { prepareInstallation } from '../prepare-installation.js';
import { readSettings } from '../platform/settings.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { loadReference } from './load-reference.js';

let bed: TestBed;
let owner: DataSource;

beforeAll(async () => {
  bed = await openTestBed();
  owner = await ownerDataSource(bed.ownerUrl).initialize();
});

afterAll(async () => {
  await owner?.destroy();
  await bed?.close();
});

const withoutDemonstration = { DEMO: '0' };
const administrator = {
  DEMO: '0',
  CLAUSIER_ADMIN_EMAIL: 'admin@maison.example',
  CLAUSIER_ADMIN_PASSWORD: 'a long enough password',
};

async function territoryOn(commune: string, day: string): Promise<string> {
  const { rows } = await bed.db.query(
    'select code from territory where id = territory_of($1, $2::date)',
    [commune, day],
  );
  return rows[0].code;
}

describe('an installation without the demonstration', () => {
  it('holds the communes and territories of the metropolis and nothing else, and says what it lacks', async () => {
    const lines = await prepareInstallation(bed.ownerUrl, readSettings(withoutDemonstration));
    expect(lines.join()).toContain('CLAUSIER_ADMIN_EMAIL');
    const { rows } = await bed.db.query(`select (select count(*)::integer from commune) as communes,
      (select count(*)::integer from territory) as territories,
      (select count(*)::integer from commune_territory where valid_to is null) as attachments,
      (select count(*)::integer from commune_territory where is_verified) as verified,
      (select count(*)::integer from app_user) + (select count(*)::integer from operation) as others`);
    expect(rows[0]).toEqual({ communes: 97, territories: 8, attachments: 95, verified: 21, others: 0 });
  });

  it('dates the move of a commune, follows associated communes, and knows what lies outside', async () => {
    expect(await territoryOn('59367', '2010-06-01')).toBe('VAL_DE_MARQUE');
    expect(await territoryOn('59367', '2011-01-01')).toBe('ROUBAISIS');
    expect(await territoryOn('59355', '2021-01-01')).toBe('LILLE');
    expect(await territoryOn('59298', '2021-01-01')).toBe('LILLE');
    expect(await territoryOn('62498', '2021-01-01')).toBe('HORS_METROPOLE');
  });

  it('leaves a correction alone when the reference is loaded again', async () => {
    await bed.db.query(`update commune_territory set territory_id = (select id from territory where code = 'LILLE'),
      is_verified = true, source = 'checked by the house' where commune_code = '59410'`);
    await loadReference(owner.manager);
    expect(await territoryOn('59410', '2021-01-01')).toBe('LILLE');
    const { rows } = await bed.db.query('select count(*)::integer from commune_territory');
    expect(rows[0].count).toBe(96);
  });

  it.each(['court', 'motdepasse12345', 'admin.maison.example'])(
    'does not open its administration to whoever guesses: %p is refused',
    async (password) => {
      const start = prepareInstallation(
        bed.ownerUrl,
        readSettings({ ...administrator, CLAUSIER_ADMIN_PASSWORD: password }),
      );
      await expect(start).rejects.toThrow('CLAUSIER_ADMIN_PASSWORD is refused');
    },
  );

  it('gets its first administrator once, even when two servers start together', async () => {
    const starts = [1, 2].map(() => prepareInstallation(bed.ownerUrl, readSettings(administrator)));
    const said = (await Promise.all(starts)).flat();
    expect(said).toEqual(['Administrator created: admin@maison.example']);
  });

  it('is never mixed with the demonstration', async () => {
    const lines = await prepareInstallation(bed.ownerUrl, readSettings({}));
    expect(lines.join()).toContain('was not loaded');
    const { rows } = await bed.db.query('select count(*)::integer from app_user');
    expect(rows[0].count).toBe(1);
  });
});
