import { readdirSync, readFileSync } from 'node:fs';
import { readHours } from '@clausier/domain/hours/parse-hours';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { describe, expect, it } from '@jest/globals';
import type { NumberedRow } from '../../../checking/rows/raw-row.js';
import { openFile } from '../../statement-session.js';

const CASES = new URL('../../../../../../../tests/cases/timesheets/', import.meta.url);
const TRIES = 500;
const TRUE_TOTAL = 21_827;

/** Numbers that are the same every time (Numerical Recipes' congruence), from 0 to below `below`. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One to eight bytes changed, put in, taken out, or a piece repeated. */
function mutated(bytes: Buffer, seed: number): Buffer {
  const roll = dice(seed);
  let changed = Buffer.from(bytes);
  for (let count = 1 + roll(8); count > 0; count--) {
    const at = roll(changed.length);
    const kind = roll(4);
    if (kind === 0) changed[at] = roll(256);
    else if (kind === 1) changed[at]! ^= 1 << roll(8);
    else if (kind === 2)
      changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + 1 + roll(20))]);
    else changed = Buffer.concat([changed.subarray(0, at), changed.subarray(Math.max(0, at - 30))]);
  }
  return changed;
}

/** What a changed file says: refused, or its rows with the warnings about totals. */
async function readingOf(
  bytes: Buffer,
): Promise<{ total: number | null; sum: number; warned: boolean } | string> {
  try {
    const session = await openFile(bytes, 'releve');
    const plan = session.plan({ hours: 3 });
    if (plan.asked.length > 0) return 'asked';
    let sum = 0;
    let warned = plan.warnings.some(({ code }) => code === 'total-row-differs');
    for (let batch = session.nextBatch('WHOLE'); batch; batch = session.nextBatch('WHOLE')) {
      for (const { raw } of JSON.parse(Buffer.from(batch.rows).toString()) as NumberedRow[]) {
        if (raw.aside || raw.given.hours === undefined) continue;
        const read = readHours(raw.given.hours);
        sum += raw.serial?.hours ?? (read.ok ? read.hours : 0);
        warned ||= raw.serial?.code !== undefined;
      }
    }
    return { total: plan.fileTotal, sum, warned };
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('The six statements with a few bytes changed', () => {
  it.each(readdirSync(CASES))(
    '%s never breaks the reader, nor passes a total off for another',
    async (name) => {
      const bytes = readFileSync(new URL(name, CASES));
      let read = 0;
      for (let seed = 1; seed <= TRIES; seed++) {
        const reading = await readingOf(mutated(bytes, seed));
        if (typeof reading === 'string') continue;
        read++;
        const { total, sum, warned } = reading;
        // A total that is still there and is not what the rows add up to is told.
        if (total !== null && Math.abs(total - sum) > 3)
          expect({ name, seed, warned }).toEqual({ name, seed, warned: true });
        if (sum !== TRUE_TOTAL && total === TRUE_TOTAL && Math.abs(total - sum) > 3)
          expect({ name, seed, warned }).toEqual({ name, seed, warned: true });
      }
      expect(read).toBeLessThan(TRIES);
    },
  );
});
