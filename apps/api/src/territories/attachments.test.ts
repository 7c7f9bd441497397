import { aUser } from '@clausier/tests/builders/organisations';
import { aCommune, aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { AttachmentsQuery, readAttachments } from './attachments.query.js';
import type { NewAttachment } from './new-attachment.js';
import { attachCommune, changeAttachment } from './write-attachment.js';

let bed: TestBed;
let administrator: Actor;
let lys: HouseAtWork;
let roubaix: { id: number; code: string; name: string };

beforeAll(async () => {
  bed = await openTestBed();
  administrator = actorOf({ ...(await aUser(bed.db, { role: 'ADMINISTRATOR' })), role: 'ADMINISTRATOR' });
  lys = await aHouseAtWork(bed);
  roubaix = await aTerritory(bed.db);
});
afterAll(() => bed.close());

const attach = (communeCode: string, more: Partial<NewAttachment> = {}) =>
  bed.write(administrator, (scope) =>
    attachCommune(scope, {
      communeCode,
      territoryId: roubaix.id,
      validFrom: '2024-03-01',
      isVerified: true,
      source: 'Délibération du 9 février 2024',
      ...more,
    }),
  );
const list = async (more: Partial<AttachmentsQuery> = {}) =>
  (
    await bed.read(administrator, (scope) =>
      readAttachments(scope, Object.assign(new AttachmentsQuery(), more)),
    )
  ).items;
const commune = (name: string) => aCommune(bed.db, { territoryId: lys.territory.id, name });

describe('a commune that moves', () => {
  it('leaves its territory the day before it joins the other, and its history is told', async () => {
    const code = await commune('Wattrelos-le-Vieux');
    await attach(code);
    const [found] = await list({ search: 'wattrelos vieux' });
    expect(found).toMatchObject({
      code,
      current: { territoryName: roubaix.name, validFrom: '2024-03-01', validTo: null },
      others: [{ territoryName: lys.territory.name, validFrom: '2010-01-01', validTo: '2024-02-29' }],
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('tomorrow still belongs to its territory today', async () => {
    const code = await commune('Leers-Nord');
    await attach(code, { validFrom: '2024-06-16' });
    expect((await list({ search: code }))[0]).toMatchObject({
      current: { territoryName: lys.territory.name, validTo: '2024-06-15' },
      others: [{ territoryName: roubaix.name, validFrom: '2024-06-16' }],
    });
  });

  it('takes none of the hours already posted with it', async () => {
    const code = await commune('Toufflers-Bas');
    const clause = await lys.aClauseHere();
    await lys.worked(clause, { '2024-04': 15_167 }, { livesIn: { ...lys.territory, commune: code } });
    const frozen = () =>
      bed.db.query('select residence_territory_id, hours from hour_entry where residence_commune_code = $1', [
        code,
      ]);
    const before = (await frozen()).rows;
    await attach(code, { validFrom: '2024-01-01' });
    expect(before).toMatchObject([{ residence_territory_id: lys.territory.id, hours: 15_167 }]);
    expect((await frozen()).rows).toEqual(before);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is refused when it goes nowhere, too early, or to an unknown place', async () => {
    const code = await commune('Lannoy-Haut');
    const refusal = (more: Partial<NewAttachment>, of = code) =>
      attach(of, more).then(
        () => 'accepted',
        ({ code: why, field }) => `${why} ${field}`,
      );
    expect(await refusal({ territoryId: lys.territory.id })).toBe('attachment-same-territory territoryId');
    expect(await refusal({ validFrom: '2010-01-01' })).toBe('attachment-later validFrom');
    expect(await refusal({ validFrom: '2001-01-01' })).toBe('attachment-later validFrom');
    expect(await refusal({ territoryId: 2_000_000 })).toBe('territory-unknown territoryId');
    expect(await refusal({}, '99999')).toBe('commune-unknown communeCode');
    expect((await list({ search: code }))[0]).toMatchObject({ current: { validTo: null }, others: [] });
  });

  it('twice at the same time goes to one place only', async () => {
    const code = await commune('Sailly-Est');
    const { id: elsewhere } = await aTerritory(bed.db);
    const moves = [attach(code), attach(code, { territoryId: elsewhere, validFrom: '2024-04-01' })];
    await Promise.allSettled(moves);
    const { rows } = await bed.db.query(
      `select count(*)::integer as days from commune_territory
        where commune_code = $1 and daterange(valid_from, valid_to, '[]') @> date '2024-06-15'`,
      [code],
    );
    expect(rows).toEqual([{ days: 1 }]);
  });
});

describe('an attachment', () => {
  it('assumed for the demonstration is verified later, with its source and its version', async () => {
    const code = await commune('Hem-du-Lac');
    const { id } = await attach(code, { isVerified: false, source: 'Démonstration' });
    expect(await list({ territory: roubaix.code, verified: 'false' })).toMatchObject([{ code }]);
    const verify = () =>
      bed.write(administrator, (scope) =>
        changeAttachment(scope, id, { isVerified: true, source: 'Rapport 2023, p. 4', version: 1 }),
      );
    expect(await verify()).toEqual({ id, version: 2 });
    await expect(verify()).rejects.toMatchObject({ code: 'version-stale' });
    expect(await list({ territory: roubaix.code, verified: 'false' })).toEqual([]);
    expect((await list({ search: code }))[0]).toMatchObject({
      current: { isVerified: true, source: 'Rapport 2023, p. 4' },
    });
  });
});
