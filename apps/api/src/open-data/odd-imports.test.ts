import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { BROKEN, LETTERS, NOT_QUITE_JSON, WRAPPED, XML } from './reading/odd-files.test-bed.js';
import { importing } from './testing.test-bed.js';

let bed: TestBed;
let lys: HouseAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
});
afterAll(() => bed.close());

const stored = async () => (await bed.db.query('select * from published_contract order by id')).rows;

it('Odd files lose no record, and change nothing when they come again', async () => {
  // A reading takes a thread of its own: the others are read in 'odd-files.test.ts'.
  const files = [WRAPPED, BROKEN, NOT_QUITE_JSON, LETTERS, XML].flatMap((group) => [
    group[0]!,
    group.at(-1)!,
  ]);
  for (const { name, bytes, subjects } of files) {
    const file = Buffer.from(bytes as string);
    const report = await importing(bed, lys.house, file);
    const { newRecords, changedRecords, unchangedRecords, olderRecords, mergedRecords, setAsideRecords } =
      report;
    expect([name, report.records]).toEqual([name, subjects.length]);
    expect([name, setAsideRecords]).toEqual([name, subjects.filter((subject) => subject === null).length]);
    const became =
      newRecords + changedRecords + unchangedRecords + olderRecords + mergedRecords + setAsideRecords;
    expect([name, became]).toEqual([name, report.records]);
    const before = await stored();
    const again = await importing(bed, lys.house, file);
    expect([name, again.newRecords, again.changedRecords]).toEqual([name, 0, 0]);
    expect(await stored()).toEqual(before);
  }
});
