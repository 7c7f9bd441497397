import { anOperation } from '@clausier/tests/builders/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';
import type { NewCalibration } from './calibration.view.js';
import { readCalibrations } from './calibrations.query.js';
import { keepCalibration } from './keep-calibration.js';

let bed: TestBed;
let lys: HouseAtWork;
let operationId: number;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  operationId = (await anOperation(bed.db, { territory: lys.territory })).id;
});
afterAll(() => bed.close());

const input = (more: Partial<NewCalibration> = {}): NewCalibration => ({
  subject: 'Lot 2, maçonnerie',
  tradeCode: 'MASONRY',
  amountCents: 100_000_000,
  labourShare: 5000,
  insertionRate: 500,
  hourlyCostCents: 3000,
  ...more,
});
const keep = (more: Partial<NewCalibration> = {}, of = lys) =>
  bed.write(of.house, (scope) => keepCalibration(scope, operationId, input(more)));
const kept = () => bed.read(lys.house, (scope) => readCalibrations(scope, operationId));

describe('a calibration kept with its operation', () => {
  it('tells who reckoned it, when, from what, and the hours it gives', async () => {
    await keep();
    expect((await kept())[0]).toMatchObject({
      ...input(),
      hours: 83_333,
      recordedOn: '2024-06-15',
      authorName: expect.any(String),
    });
    await keep({ insertionRate: 1000 });
    expect((await kept()).map(({ hours }) => hours)).toEqual([166_667, 83_333]);
    const { rows } = await bed.db.query(
      `select action, user_id from audit_entry where table_name = 'calibration' order by id`,
    );
    expect(rows).toEqual([1, 2].map(() => ({ action: 'INSERT', user_id: lys.house.userId })));
  });

  it('gives the hours of its inputs, whoever writes it: the formula of the domain is a constraint', async () => {
    const numbers = fc.record({
      amountCents: fc.nat({ max: 10 ** 12 }),
      labourShare: fc.nat({ max: 10_000 }),
      insertionRate: fc.nat({ max: 10_000 }),
      hourlyCostCents: fc.integer({ min: 1, max: 10_000 }),
    });
    await fc.assert(
      fc.asyncProperty(numbers, async (more) => void (await keep(more))),
      { numRuns: 40 },
    );
    await expect(bed.db.query('update calibration set hours = hours + 1')).rejects.toMatchObject({
      constraint: 'calibration_is_reproducible',
    });
  });

  it('is the own house’s alone, and is never free of cost', async () => {
    const stranger = await aHouseAtWork(bed);
    await expect(keep({}, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(keep({ hourlyCostCents: 0 })).rejects.toMatchObject({
      code: 'calibration-cost-not-positive',
    });
    await expect(keep({ amountCents: 10 ** 15 })).rejects.toMatchObject({ code: 'field-too-large' });
  });
});
