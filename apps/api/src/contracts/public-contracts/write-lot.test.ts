import { aLot, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { aFirm } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';
import { readOperationPage } from '../operation-page/operation-page.query.js';
import type { NewParty } from './new-party.js';
import type { NewPublicContract } from './new-public-contract.js';
import { changeLot, createLot, removeLot } from './write-lot.js';
import { addParty, changeParty, removeParty } from './write-party.js';
import { changePublicContract, createPublicContract, removePublicContract } from './write-public-contract.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;
let operationId: number;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
});
afterAll(() => bed.close());
beforeEach(async () => {
  operationId = (await anOperation(bed.db, { territory: lys.territory })).id;
});

const contract = (more: Partial<NewPublicContract> = {}, of = lys) =>
  bed.write(of.house, (scope) =>
    createPublicContract(scope, operationId, { number: 'M1', subject: 'Travaux', kind: 'PUBLIC', ...more }),
  );
const contracts = async () =>
  (await bed.read(lys.house, (scope) => readOperationPage(scope, operationId))).contracts;

describe('a public contract', () => {
  it('comes with its lots, numbered as people count', async () => {
    await contract({ lots: ['10', '2', '1'].map((number) => ({ number, name: `Lot ${number}` })) });
    const lots = (await contracts()).flatMap((one) => one.lots);
    expect(lots.map(({ number }) => number)).toEqual(['1', '2', '10']);
  });

  it('has one lot without a name, of its own amount, when none is given', async () => {
    await contract({ amountCents: 12_000_000 });
    expect((await contracts())[0]!.lots).toMatchObject([{ number: '1', name: '', amountCents: 12_000_000 }]);
  });

  it('is known by its number in the operation, and its lots by theirs', async () => {
    const { id, version } = await contract();
    await expect(contract()).rejects.toMatchObject({ code: 'contract-number-taken', field: 'number' });
    const twice = [1, 2].map(() => ({ number: '1', name: 'Gros œuvre' }));
    await expect(contract({ number: 'M2', lots: twice })).rejects.toMatchObject({
      code: 'lot-number-taken',
      field: 'lots.1.number',
    });
    expect(await contracts()).toHaveLength(1);
    const add = bed.write(lys.house, (scope) => createLot(scope, id, { number: '1', name: 'Peinture' }));
    await expect(add).rejects.toMatchObject({ code: 'lot-number-taken', field: 'number' });
    const change = { number: 'M9', subject: 'Réhabilitation', kind: 'PRIVATE', version } as const;
    await bed.write(lys.house, (scope) => changePublicContract(scope, id, change));
    expect((await contracts())[0]).toMatchObject({ number: 'M9', kind: 'PRIVATE' });
  });

  it('cannot be hung on the operation of another house', async () => {
    await expect(contract({}, mno)).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await contract();
    const add = bed.write(mno.house, (scope) => createLot(scope, id, { number: '7', name: 'Sols' }));
    await expect(add).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes with its lots while they are bare, and stays once they carry a clause or hours', async () => {
    const { id } = await contract();
    await bed.write(lys.house, (scope) => removePublicContract(scope, id));
    expect(await contracts()).toEqual([]);
    const clause = await lys.aClauseHere();
    const remove = bed.write(lys.house, (scope) => removePublicContract(scope, clause.public_contract_id));
    await expect(remove).rejects.toMatchObject({ code: '23503' });
    await lys.worked(clause, { '2024-05': 1000 });
    const removeLotOf = bed.write(lys.house, (scope) => removeLot(scope, clause.lot_id));
    await expect(removeLotOf).rejects.toMatchObject({ code: 'has-hours' });
  });

  it('has its lots renamed with the version that was read', async () => {
    await contract();
    const lot = (await contracts())[0]!.lots[0]!;
    const change = (version: number) =>
      bed.write(lys.house, (scope) => changeLot(scope, lot.id, { number: '3', name: ' Toiture ', version }));
    expect(await change(lot.version)).toEqual({ id: lot.id, version: 2 });
    await expect(change(lot.version)).rejects.toMatchObject({ code: 'version-stale' });
    expect((await contracts())[0]!.lots).toMatchObject([{ number: '3', name: 'Toiture' }]);
  });
});

describe('the firms of a lot', () => {
  let lot: ClauseFixture;
  const add = async (more: Partial<NewParty> = {}, of = lys) => {
    const firmId = more.firmId ?? (await aFirm(bed.db)).id;
    const party = { role: 'HOLDER', isLead: false, ...more, firmId } as const;
    return bed.write(of.house, (scope) => addParty(scope, lot.lot_id, party));
  };
  beforeEach(async () => {
    lot = await aLot(bed.db, await anOperation(bed.db, { territory: lys.territory }));
  });

  it('are one holder, its co-contractors under one lead, and subcontractors of any of them', async () => {
    const { id: holder } = await add({ isLead: true });
    const { id: partner } = await add({ role: 'CO_CONTRACTOR' });
    const { id: sub } = await add({ role: 'SUBCONTRACTOR', parentPartyId: partner });
    await add({ role: 'SUBCONTRACTOR', parentPartyId: sub });
    await expect(add()).rejects.toMatchObject({ code: 'party-holder-taken', field: 'role' });
    await expect(add({ role: 'CO_CONTRACTOR', isLead: true })).rejects.toMatchObject({
      code: 'party-lead-taken',
      field: 'isLead',
    });
    const remove = (id: number) => bed.write(lys.house, (scope) => removeParty(scope, id));
    await expect(remove(partner)).rejects.toMatchObject({ code: '23503' });
    await remove(holder);
  });

  it('are in it once each, and exist', async () => {
    const { id: firmId } = await aFirm(bed.db);
    await add({ firmId });
    await expect(add({ firmId, role: 'CO_CONTRACTOR' })).rejects.toMatchObject({
      code: 'party-firm-taken',
      field: 'firmId',
    });
    await expect(add({ firmId: 999_999, role: 'CO_CONTRACTOR' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('subcontract for a party of the same lot, and only subcontractors do', async () => {
    const elsewhere = await aLot(bed.db, await anOperation(bed.db, { territory: lys.territory }));
    const { id: firmId } = await aFirm(bed.db);
    const stranger = await bed.write(lys.house, (scope) =>
      addParty(scope, elsewhere.lot_id, { firmId, role: 'HOLDER', isLead: false }),
    );
    await expect(add({ role: 'SUBCONTRACTOR' })).rejects.toMatchObject({ code: 'party-parent-missing' });
    await expect(add({ role: 'SUBCONTRACTOR', parentPartyId: stranger.id })).rejects.toMatchObject({
      code: 'party-parent-not-in-lot',
      field: 'parentPartyId',
    });
    await expect(add({ role: 'HOLDER', parentPartyId: stranger.id })).rejects.toMatchObject({
      code: 'party-with-parent',
    });
  });

  it('never work for one of their own subcontractors', async () => {
    const { id: holder } = await add();
    const { id: first } = await add({ role: 'SUBCONTRACTOR', parentPartyId: holder });
    const { id: second } = await add({ role: 'SUBCONTRACTOR', parentPartyId: first });
    const change = bed.write(lys.house, (scope) =>
      changeParty(scope, first, {
        role: 'SUBCONTRACTOR',
        isLead: false,
        parentPartyId: second,
        version: 1,
      }),
    );
    await expect(change).rejects.toMatchObject({ code: 'party-parent-not-in-lot' });
  });

  it('stay once people were assigned through them, and belong to the house of the lot', async () => {
    const clause = await lys.aClauseHere();
    lot = clause;
    const { id } = await add();
    await expect(add({}, mno)).rejects.toMatchObject({ code: 'not-found' });
    await lys.worked(clause, { '2024-05': 1000 }, { partyId: id });
    const remove = bed.write(lys.house, (scope) => removeParty(scope, id));
    await expect(remove).rejects.toMatchObject({ code: 'has-hours' });
    const removeByOther = bed.write(mno.house, (scope) => removeParty(scope, id));
    await expect(removeByOther).rejects.toMatchObject({ code: 'not-found' });
  });
});
