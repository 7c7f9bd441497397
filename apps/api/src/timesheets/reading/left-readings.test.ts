import { describe, expect, it } from '@jest/globals';
import { LeftReadings } from './left-readings.js';
import { READER_LIMITS, StatementReader } from './statement-reader.js';

const FILE = Buffer.from('Nom;Prénom;Mois;Heures\nAubin;Noah;05/2024;70');

/** A reader of one seat: a reading that was never closed is seen by the next, which finds no place. */
const aReader = () => new StatementReader({ ...READER_LIMITS, seats: 1, longestWaitMs: 2_000 });

async function anOpenedReading(reader: StatementReader) {
  const opened = await reader.open(FILE, 'releve.csv');
  await opened.plan();
  return opened;
}

async function rowsIn(reading: Awaited<ReturnType<typeof anOpenedReading>>): Promise<number> {
  let count = 0;
  for await (const batch of reading.rows()) count += batch.length;
  await reading.close();
  return count;
}

describe('a reading left to the job of a large statement', () => {
  it('gives its rows to that job, once', async () => {
    const reader = aReader();
    const left = new LeftReadings();
    const opened = await anOpenedReading(reader);
    left.leave(7, opened);
    await left.end(opened, { hasFailed: false });
    expect(left.take(8)).toBeUndefined();
    expect(await rowsIn(left.take(7)!)).toBe(1);
    expect(left.take(7)).toBeUndefined();
    expect(await rowsIn(await anOpenedReading(reader))).toBe(1);
  });

  it('is for the statement of the last try, when the transaction of the request was tried again', async () => {
    const left = new LeftReadings();
    const opened = await anOpenedReading(aReader());
    left.leave(7, opened);
    left.leave(8, opened);
    expect(left.take(7)).toBeUndefined();
    expect(await rowsIn(left.take(8)!)).toBe(1);
  });

  it('is closed when the request fails, or had nothing to leave, or nobody takes it', async () => {
    const reader = aReader();
    const left = new LeftReadings(50);
    const failed = await anOpenedReading(reader);
    left.leave(7, failed);
    await left.end(failed, { hasFailed: true });
    expect(left.take(7)).toBeUndefined();
    const small = await anOpenedReading(reader);
    await left.end(small, { hasFailed: false });
    const forgotten = await anOpenedReading(reader);
    left.leave(9, forgotten);
    expect(await rowsIn(await anOpenedReading(reader))).toBe(1);
    expect(left.take(9)).toBeUndefined();
  });

  it('stays with a job that took it before the request failed to hear that it was committed', async () => {
    const left = new LeftReadings();
    const opened = await anOpenedReading(aReader());
    left.leave(7, opened);
    const taken = left.take(7)!;
    await left.end(opened, { hasFailed: true });
    expect(await rowsIn(taken)).toBe(1);
  });
});
