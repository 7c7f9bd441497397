import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { readPublishedPage } from './following/published-page.query.js';
import { readLines } from './importing/files.query.js';
import { readPublished } from './listing.query.js';
import { aContract, asFile, CROIX, caseBytes, importing, MEGALIS } from './testing.test-bed.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
});
afterAll(() => bed.close());

const bring = (content: Buffer | object, house = lys) => importing(bed, house.house, content);
const counts = async () => {
  const { rows } = await bed.db.query('select count(*)::integer as contracts from published_contract');
  return rows[0].contracts as number;
};
const lines = (fileId: number, more = {}) =>
  bed.read(lys.house, (scope) => readLines(scope, fileId, { page: 1, size: 200, ...more }));
const find = async (search: string) =>
  (await bed.read(lys.house, (scope) => readPublished(scope, { page: 1, size: 50, search }))).items;
const page = (id: number) => bed.read(lys.house, (scope) => readPublishedPage(scope, id));

describe('the real file of Croix', () => {
  it('comes in whole: 158 contracts, one published twice, none lost, every anomaly told', async () => {
    const report = await bring(caseBytes(CROIX));
    expect(report).toMatchObject({
      records: 159,
      newRecords: 158,
      mergedRecords: 1,
      setAsideRecords: 0,
      encoding: 'UTF-8',
    });
    const { items, total } = await lines(report.id);
    expect(total).toBe(159);
    expect(items.map(({ place }) => place)).toEqual(Array.from({ length: 159 }, (_, index) => index + 1));
    expect(items.reduce((sum, { anomalies }) => sum + anomalies.length, 0)).toBe(report.anomalies);
    expect(items[11]).toMatchObject({ outcome: 'MERGED', contractId: items[9]!.contractId });
    const told = (rule: string) => report.rules.find((one) => one.rule === rule)?.anomalies;
    // Counted in the file by hand: 45 numbers that name nothing, 10 amounts of zero, 159 durations in quotes, 5 firms twice.
    expect(told('id-unusable')).toBe(45);
    expect(report.rules).toContainEqual({
      rule: 'too-small',
      outcome: 'LEFT_OUT',
      anomalies: 11,
      records: 11,
    });
    expect(told('listed-twice')).toBe(5);
    expect(told('published-before-notified')).toBe(2);
    expect(told('amendment-without-number')).toBe(51);
    // Three lots of 202117F, two of 202008S and two of 201905: each bears the number of another.
    expect(told('id-shared')).toBe(7);
  });

  it('changes nothing when it is imported again, by anybody', async () => {
    const before = await bed.db.query('select * from published_contract order by id');
    const again = await bring(caseBytes(CROIX), mno);
    expect(again).toMatchObject({
      newRecords: 0,
      changedRecords: 0,
      unchangedRecords: 158,
      mergedRecords: 1,
    });
    expect((await bed.db.query('select * from published_contract order by id')).rows).toEqual(before.rows);
    expect((await bed.db.query('select * from published_change')).rows).toEqual([]);
  });

  it('says what each amendment was about, and which firm was meant', async () => {
    const [ascenseur] = (await find('vitrophanie'))
      .concat(await find('croix'))
      .filter(({ holders }) => holders.length > 0);
    expect(ascenseur!.buyer).toEqual({ id: '21590163800019', name: 'Ville de Croix (59)' });
    expect(ascenseur!.holders[0]!.name).not.toBe('');
  });
});

describe('the real file of Megalis', () => {
  it('comes in with its five contracts, whose subcontractors are their holders', async () => {
    const report = await bring(caseBytes(MEGALIS));
    expect(report).toMatchObject({ records: 5, newRecords: 5 });
    const { items } = await lines(report.id, { rule: 'subcontractor-is-holder' });
    expect(items).toHaveLength(5);
    const shown = await page(items[0]!.contractId!);
    expect(shown.parties.map(({ role, left }) => [role, left])).toEqual([
      ['HOLDER', null],
      ['SUBCONTRACTOR', 'IS_A_HOLDER'],
    ]);
  });
});

describe('a contract published again', () => {
  it('shows what changed, value by value, and by which file', async () => {
    const contract = aContract();
    await bring(asFile(contract));
    const modification = {
      id: 1,
      dateNotificationModification: '2024-05-02',
      datePublicationDonneesModification: '2024-05-03',
      montant: 510000,
    };
    const report = await bring(asFile({ ...contract, modifications: [{ modification }] }));
    expect(report).toMatchObject({ records: 1, changedRecords: 1, newRecords: 0 });
    const [found] = await find(contract.id as string);
    const shown = await page(found!.id);
    expect(shown).toMatchObject({ amountCents: 48_000_050, currentAmountCents: 51_000_000 });
    expect(shown.changes).toMatchObject([
      {
        fileId: report.id,
        changes: expect.arrayContaining([
          { path: 'modifications[0].modification.montant', before: null, after: '510000' },
        ]),
      },
    ]);
  });

  it('does not go back to an older publication of itself', async () => {
    const contract = aContract({ datePublicationDonnees: '2024-04-20' });
    await bring(asFile(contract));
    const report = await bring(asFile({ ...contract, datePublicationDonnees: '2024-04-01', montant: 1000 }));
    expect(report).toMatchObject({ olderRecords: 1, changedRecords: 0 });
    expect((await lines(report.id)).items[0]!.anomalies).toContainEqual(
      expect.objectContaining({ rule: 'older-version' }),
    );
    expect((await find(contract.id as string))[0]!.amountCents).toBe(48_000_050);
  });

  it('is still itself when its subject was corrected, and its lots stay apart when they share its number', async () => {
    const contract = aContract();
    await bring(asFile(contract));
    expect(await bring(asFile({ ...contract, objet: 'Autrement dit' }))).toMatchObject({
      changedRecords: 1,
      newRecords: 0,
    });
    const lots = ['Lot 1 : gros œuvre', 'Lot 2 : peinture'].map((objet) =>
      aContract({ id: '2024LOTS', objet }),
    );
    expect(await bring(asFile(...lots))).toMatchObject({ newRecords: 2 });
    expect(await bring(asFile(...lots.toReversed()))).toMatchObject({ unchangedRecords: 2 });
  });
});

describe('imports at the same time', () => {
  it('of one file by two houses store each contract once', async () => {
    const before = await counts();
    const file = asFile(...Array.from({ length: 40 }, () => aContract()));
    const reports = await Promise.all([bring(file), bring(file, mno), bring(file)]);
    expect(await counts()).toBe(before + 40);
    expect(reports.reduce((sum, { newRecords }) => sum + newRecords, 0)).toBe(40);
    expect(reports.reduce((sum, { unchangedRecords }) => sum + unchangedRecords, 0)).toBe(80);
  });
});

describe('a file that holds no contract', () => {
  it.each([
    ['is empty', Buffer.from(''), 'file-empty'],
    ['is a list of nothing', Buffer.from('{"marches":[]}'), 'file-without-contracts'],
    ['is a page', Buffer.from('<!doctype html><p>Erreur 404'), 'file-without-contracts'],
    [
      'is its own schema',
      Buffer.from('{"type":"object","properties":{"id":{"type":"string"}}}'),
      'file-without-contracts',
    ],
  ])('is refused when it %s', async (_, bytes, code) => {
    await expect(bring(bytes)).rejects.toMatchObject({ code });
  });
});
