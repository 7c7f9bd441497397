import { readHours } from '@clausier/domain/hours/parse-hours';
import { describe, expect, it } from '@jest/globals';
import type { NumberedRow } from '../../../checking/rows/raw-row.js';
import { openFile } from '../../statement-session.js';
import { personKey, someTruth, sumsOf, type TrueHours } from '../truth.test-bed.js';
import type { Layout } from './layout.test-bed.js';
import { LAYOUTS } from './layouts.test-bed.js';
import { aBookOf, aTextOf, ENCODINGS, type MadeSheet, SEPARATORS } from './write-files.test-bed.js';
import { HEADINGS, HOURS, NAMES, TOTALS, type Writing } from './writing.test-bed.js';

const BOOKS = ['xlsx', 'biff8', 'ods', 'xlml', 'html'] as const;

/** Every dimension turns at its own pace, so that each pair of them meets. */
function writingOf(seed: number): Writing {
  return {
    names: NAMES[seed % NAMES.length]!,
    hours: HOURS[Math.floor(seed / 2) % HOURS.length]!,
    heading: HEADINGS[Math.floor(seed / 3) % HEADINGS.length]!,
    totals: TOTALS[Math.floor(seed / 5) % TOTALS.length]!,
  };
}

function truthOf({ name, months, most }: Layout, seed: number, isLatin: boolean): TrueHours[] {
  const truth = someTruth(seed, { months, isLatin, most });
  if (name === 'kinds of hours side by side')
    return truth.flatMap((one) => [
      one,
      { ...one, kind: 'OVERTIME', quarters: 6 } as const,
      { ...one, kind: 'TRAINING', quarters: 29 } as const,
    ]);
  return name === 'headings on two rows'
    ? truth.flatMap((one) => [one, { ...one, kind: 'TRAINING', quarters: 14 } as const])
    : truth;
}

/** What was read of a file, added up as the truth is. */
async function sumsRead(
  bytes: Buffer,
): Promise<{ sums: Record<string, number>; warnings: string[]; fileTotal: number | null }> {
  const session = await openFile(bytes, 'releve');
  const plan = session.plan();
  expect(plan.asked).toEqual([]);
  const sums: Record<string, number> = {};
  for (let batch = session.nextBatch('WHOLE'); batch; batch = session.nextBatch('WHOLE')) {
    for (const { raw } of JSON.parse(Buffer.from(batch.rows).toString()) as NumberedRow[]) {
      if (raw.aside || !raw.given.hours) continue;
      const { lastName = '', firstName = '', fullName = '', period = '?', hourKind = 'WORKED' } = raw.given;
      const read = raw.serial ? raw.serial.hours : hoursIn(raw.given.hours);
      const key = `${personKey(`${lastName} ${firstName} ${fullName}`)}|${period.slice(0, 7)}|${hourKind}`;
      sums[key] = (sums[key] ?? 0) + (read ?? Number.NaN);
    }
  }
  return { sums, warnings: plan.warnings.map(({ code }) => code), fileTotal: plan.fileTotal };
}

function hoursIn(text: string): number {
  const read = readHours(text);
  return read.ok ? read.hours : Number.NaN;
}

const inBooks = LAYOUTS.flatMap((layout, rank) =>
  BOOKS.filter((book) => book !== 'html' || !layout.needsNames).map(
    (book, column) => [`${layout.name} (${book})`, layout, book, rank * 7 + column * 11] as const,
  ),
);
const inTexts = LAYOUTS.filter(({ needsSheets }) => !needsSheets).flatMap((layout, rank) =>
  ENCODINGS.map(
    (encoding, column) => [`${layout.name} (${encoding})`, layout, encoding, rank * 5 + column * 13] as const,
  ),
);

describe('Any layout of a statement', () => {
  it.each(inBooks)('%s is read to the hours that were written', async (_, layout, book, seed) => {
    const writing = writingOf(seed);
    const truth = truthOf(layout, seed, false);
    await expectRead(aBookOf(layout.lay(truth, writing), book), truth, writing);
  });

  it.each(inTexts)('%s is read to the hours that were written', async (_, layout, encoding, seed) => {
    const writing = writingOf(seed);
    const truth = truthOf(layout, seed, true);
    const [sheet] = layout.lay(truth, writing) as [MadeSheet];
    const separator = SEPARATORS[seed % SEPARATORS.length]!;
    // A comma that separates cells leaves decimal commas in quotes.
    await expectRead(aTextOf(sheet, separator, encoding), truth, writing);
  });

  it.each(HOURS.flatMap((hours) => NAMES.map((names) => [hours, names] as const)))(
    'holds hours written as %s beside names written as %s',
    async (hours, names) => {
      const writing: Writing = { hours, names, heading: 'PLAIN', totals: 'END' };
      const truth = someTruth(NAMES.indexOf(names) + 3);
      await expectRead(aBookOf(LAYOUTS[0]!.lay(truth, writing), 'xlsx'), truth, writing);
    },
  );
});

async function expectRead(bytes: Buffer, truth: readonly TrueHours[], writing: Writing): Promise<void> {
  const { sums, warnings } = await sumsRead(bytes);
  expect({ writing, sums }).toEqual({ writing, sums: sumsOf(truth) });
  expect(warnings.filter((code) => code !== 'recap-sheet-ignored')).toEqual([]);
}
