import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import type { NumberedRow } from '../checking/rows/raw-row.js';
import type { OpenedStatement } from './opened-statement.js';
import { READER_LIMITS, StatementReader } from './statement-reader.js';

const CASE = new URL('../../../../../tests/cases/timesheets/releve_fusionne.xlsx', import.meta.url);
const THREE_LINES = Buffer.from(
  'Nom;Prénom;Mois;Heures\nDupont;Zoé;03/2025;7h30\nMartin;Léo;03/2025;10\nTOTAL;;;17,5\n',
);

async function rowsOf(opened: OpenedStatement): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  for await (const batch of opened.rows()) rows.push(...batch);
  return rows;
}

describe('A statement read in a thread of its own', () => {
  it('tells what it holds, then gives its rows and its own total', async () => {
    await using opened = await new StatementReader().open(THREE_LINES, 'releve.csv');
    expect(opened.overview.tables[0]!.columns.map(({ role }) => role)).toEqual([
      'lastName',
      'firstName',
      'period',
      'hours',
    ]);
    const plan = await opened.plan();
    expect(plan).toMatchObject({ asked: [], fileTotal: 1_750, mainMonth: '2025-03', rowCount: 3 });
    const rows = await rowsOf(opened);
    expect(rows.map(({ raw }) => raw.aside ?? raw.given.hours)).toEqual(['7h30', '10', 'TOTAL']);
  });

  it('asks for the hours, then reads them as answered', async () => {
    await using opened = await new StatementReader().open(readFileSync(CASE), 'releve.xlsx');
    expect((await opened.plan()).asked).toEqual(['hours']);
    expect((await opened.plan({ hours: 3 })).fileTotal).toBe(21_827);
  });

  it('gives the same rows as lines for COPY', async () => {
    const awkward = Buffer.from('Nom;Heures\n"Dupont \\n ""Zoé""\tA";7\n');
    await using opened = await new StatementReader().open(awkward, 'releve.csv');
    await opened.plan();
    const chunks: string[] = [];
    for await (const { lines } of opened.batches()) chunks.push(String(lines));
    const [number, raw] = chunks.join('').trimEnd().split('\t');
    expect(number).toBe('2');
    expect(JSON.parse(raw!.replaceAll('\\\\', '\\')).given.hours).toBe('7');
  });

  it('refuses with the code of the refusal, and gives its seat back', async () => {
    const reader = new StatementReader({ ...READER_LIMITS, seats: 1, longestQueue: 0 });
    for (const bytes of [Buffer.alloc(0), Buffer.from('%PDF-1.7')]) {
      await expect(reader.open(bytes, 'releve.pdf')).rejects.toMatchObject({ kind: 'invalid' });
    }
    await (await reader.open(THREE_LINES, 'releve.csv')).close();
  });

  it('makes the third wait, and says so politely to whoever comes when the queue is full', async () => {
    const reader = new StatementReader({ ...READER_LIMITS, longestQueue: 1 });
    const [one, two] = await Promise.all([1, 2].map(() => reader.open(THREE_LINES, 'releve.csv')));
    const third = reader.open(THREE_LINES, 'releve.csv');
    await expect(reader.open(THREE_LINES, 'releve.csv')).rejects.toMatchObject({
      code: 'reading-busy',
      kind: 'busy',
    });
    await one!.close();
    await (await third).close();
    await two!.close();
  });

  it('ends a reading that lasts too long, whatever it does, and leaves nothing', async () => {
    const reader = new StatementReader({ ...READER_LIMITS, seats: 1, workMs: 1, starvedMs: 1 });
    await expect(reader.open(THREE_LINES, 'releve.csv')).rejects.toMatchObject({ code: 'file-too-slow' });
    await expect(reader.open(THREE_LINES, 'releve.csv')).rejects.toMatchObject({ code: 'file-too-slow' });
  });

  it('gives more time to an honest file when the machine is too busy to let it be read', async () => {
    const others = Array.from({ length: 3 * os.availableParallelism() }, () => {
      return new Worker('for (;;);', { eval: true });
    });
    try {
      const reader = new StatementReader({ ...READER_LIMITS, workMs: 250 });
      await using opened = await reader.open(THREE_LINES, 'releve.csv');
      expect(opened.overview.tables).toHaveLength(1);
    } finally {
      await Promise.all(others.map((other) => other.terminate()));
    }
  });

  it('ends a reading nobody asks anything of, and says so when it is asked again', async () => {
    const reader = new StatementReader({ ...READER_LIMITS, seats: 1, idleMs: 5 });
    const opened = await reader.open(THREE_LINES, 'releve.csv');
    // Whoever waits for the only seat has it when the reading left alone is ended.
    await (await reader.open(THREE_LINES, 'releve.csv')).close();
    await expect(opened.plan()).rejects.toMatchObject({ code: 'file-too-slow' });
    await (await new StatementReader().open(THREE_LINES, 'releve.csv')).close();
  });

  it('does not hold the process once it was read, nor does the thread that is ready for the next', async () => {
    const reader = new URL('../../../dist/timesheets/reading/statement-reader.js', import.meta.url);
    const program = `
      const { StatementReader } = await import(${JSON.stringify(reader.href)});
      const reader = new StatementReader();
      const left = await reader.open(Buffer.from('Nom;Heures\\nDupont;7\\n'), 'releve.csv');
      await (await reader.open(Buffer.from('Nom;Heures\\nMartin;7\\n'), 'releve.csv')).close();
      console.log(left.overview.tables.length);`;
    const ended = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
      timeout: 20_000,
    });
    expect(ended.stdout).toBe('1\n');
  });
});
