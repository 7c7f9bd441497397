import { aLot, anOperation, aParty } from '@clausier/tests/builders/contracts';
import { fresh } from '@clausier/tests/builders/database';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { aSiret } from '@clausier/tests/builders/siret';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { readFirm } from './firm-page.query.js';
import { FirmsQuery, readFirms } from './firms.query.js';
import type { NewFirm } from './new-firm.js';
import { changeFirm, createFirm } from './write-firm.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
});
afterAll(() => bed.close());

const firm = (more: Partial<NewFirm> = {}): NewFirm => ({
  siret: aSiret(fresh()),
  name: 'Bâtisseurs du Ferrain',
  kind: 'ENTREPRISE',
  ...more,
});
const create = (more: Partial<NewFirm> = {}, of = lys) =>
  bed.write(of.house, (scope) => createFirm(scope, firm(more)));
const page = (actor: Actor, id: number) => bed.read(actor, (scope) => readFirm(scope, id));
const names = async (actor: Actor, more: Partial<FirmsQuery> = {}) =>
  (await bed.read(actor, (scope) => readFirms(scope, Object.assign(new FirmsQuery(), more)))).items.map(
    ({ name }) => name,
  );
const asFirm = async (firmId: number) =>
  actorOf({ ...(await aUser(bed.db, { role: 'FIRM', firm_id: firmId })), role: 'FIRM', firm_id: firmId });

describe('a firm', () => {
  it('is one for all houses, by its SIRET', async () => {
    const siret = aSiret(fresh());
    const { id } = await create({ siret, communeCode: lys.territory.commune, contactEmail: 'a@example.org' });
    expect(await page(mno.house, id)).toMatchObject({
      siret,
      commune: { code: lys.territory.commune },
      contactEmail: 'a@example.org',
      version: 1,
    });
    await expect(create({ siret }, mno)).rejects.toMatchObject({ code: 'firm-siret-taken', field: 'siret' });
    await expect(create({ communeCode: '00000' })).rejects.toMatchObject({ code: 'commune-unknown' });
  });

  it('changed from a stale page is refused with its current version', async () => {
    const siret = aSiret(fresh());
    const { id } = await create({ siret });
    const change = (of: HouseAtWork) =>
      bed.write(of.house, (scope) =>
        changeFirm(scope, id, { ...firm({ siret, name: 'Ferrain SA' }), version: 1 }),
      );
    expect(await change(mno)).toEqual({ id, version: 2 });
    await expect(change(lys)).rejects.toMatchObject({
      code: 'version-stale',
      params: { currentVersion: 2 },
    });
  });

  it('shows a house what it does on its territory, and nothing of the other', async () => {
    const { id } = await aFirm(bed.db, { name: 'Deux rives' });
    const here = await lys.aClauseHere({ committed_hours: 50_000 });
    await aParty(bed.db, here, id);
    await aParty(bed.db, await aLot(bed.db, await anOperation(bed.db, { territory: mno.territory })), id);
    await lys.worked(here, { '2024-04': 4_000, '2024-05': 3_000 }, { firmId: id });
    await lys.worked(here, { '2024-05': 2_000 });
    expect(await page(lys.house, id)).toMatchObject({
      lots: 1,
      validatedHours: 7_000,
      partIn: [{ committedHours: 50_000, validatedHours: 9_000, role: 'HOLDER' }],
      employs: [{ participants: 1, validatedHours: 7_000, lastMonth: '2024-05' }],
    });
    expect(await page(mno.house, id)).toMatchObject({ lots: 1, validatedHours: 0, employs: [] });
    expect(await page(await asFirm(id), id)).toMatchObject({ lots: 2, validatedHours: 7_000 });
  });

  it('does not read the work of the others in the hours of a lot where it only subcontracts', async () => {
    const [{ id: holder }, { id: mine }] = [await aFirm(bed.db), await aFirm(bed.db)];
    const here = await lys.aClauseHere({ committed_hours: 50_000 });
    const parent = await aParty(bed.db, here, holder);
    await aParty(bed.db, here, mine, { role: 'SUBCONTRACTOR', is_lead: false, parent_party_id: parent.id });
    await lys.worked(here, { '2024-05': 2_000 }, { firmId: holder });
    await lys.worked(here, { '2024-05': 3_000 }, { firmId: mine });
    const { validatedHours, partIn } = await page(await asFirm(mine), mine);
    expect(validatedHours).toBe(3_000);
    expect(partIn).toMatchObject([{ committedHours: 50_000, validatedHours: null, declaredHours: null }]);
    // The holder answers for the whole lot.
    expect((await page(await asFirm(holder), holder)).partIn).toMatchObject([{ validatedHours: 5_000 }]);
    expect((await page(lys.house, mine)).partIn).toMatchObject([{ validatedHours: 5_000 }]);
  });

  it('hides from the metropolis how many persons it employs under five, and its work from the administrator', async () => {
    const { id } = await aFirm(bed.db);
    const here = await lys.aClauseHere();
    await aParty(bed.db, here, id);
    await lys.worked(here, { '2024-05': 1_000 }, { firmId: id });
    const metropolis = actorOf({ ...(await aUser(bed.db, { role: 'METROPOLIS' })), role: 'METROPOLIS' });
    expect(await page(metropolis, id)).toMatchObject({
      partIn: [{ validatedHours: null, declaredHours: null }],
      employs: [{ participants: null }],
    });
    const administrator = actorOf({
      ...(await aUser(bed.db, { role: 'ADMINISTRATOR' })),
      role: 'ADMINISTRATOR',
    });
    expect(await page(administrator, id)).toMatchObject({ lots: 0, partIn: [], employs: [] });
  });

  it('reads itself only', async () => {
    const { id: mine } = await aFirm(bed.db, { name: 'Moi' });
    const { id: other } = await aFirm(bed.db);
    const actor = await asFirm(mine);
    expect(await names(actor)).toEqual(['Moi']);
    await expect(page(actor, other)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is found by its name, its SIRET or its kind', async () => {
    const siret = aSiret(fresh());
    await create({ siret, name: 'Éveil Insertion', kind: 'EI' });
    expect(await names(lys.house, { search: 'eveil ins' })).toEqual(['Éveil Insertion']);
    expect(await names(lys.house, { search: 'eveil zinc' })).toEqual([]);
    expect(await names(lys.house, { search: siret.replace(/(\d{3})(?=\d)/g, '$1 ') })).toEqual([
      'Éveil Insertion',
    ]);
    expect(await names(lys.house, { kind: 'EI' })).toEqual(['Éveil Insertion']);
  });
});
