import { describe, expect, it } from '@jest/globals';
import type { NumberedRow } from '../../../checking/rows/raw-row.js';
import { READER_LIMITS, StatementReader } from '../../statement-reader.js';
import type { HostileFile } from './hostile-file.test-bed.js';
import { HONEST, HOSTILE_FILES } from './hostile-files.test-bed.js';

const MOST_SECONDS = 20;
const MOST_MEMORY = 512 * 1024 * 1024;

/** What became of a file: the code it was refused with, or READ (7,5 h exactly), READ-ERROR (an error on its cell), READ-ANY. */
async function outcomeOf(reader: StatementReader, bytes: Buffer): Promise<string> {
  try {
    await using opened = await reader.open(bytes, 'releve.xlsx');
    const plan = await opened.plan();
    if (plan.asked.length > 0) return 'READ-ANY';
    const rows: NumberedRow[] = [];
    for await (const batch of opened.rows()) rows.push(...batch);
    const given = rows.filter(({ raw }) => raw.given.hours !== undefined && !raw.aside);
    const read = given.map(({ raw }) => raw.serial?.code ?? raw.serial?.hours ?? raw.given.hours);
    if (read.length === 1 && (read[0] === 750 || read[0] === '7,5')) return 'READ';
    return read.length === 1 && typeof read[0] === 'string' ? 'READ-ERROR' : `READ-ANY`;
  } catch (error) {
    const { code, params } = error as { code?: string; params?: Record<string, unknown> };
    if (code === undefined) throw error;
    if (code === 'file-text-refused' || code === 'cell-too-long')
      expect(params).toEqual({ row: expect.any(Number), column: expect.any(Number) });
    return code;
  }
}

describe('A hostile or broken file', () => {
  it('is one of at least a hundred', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(100);
    expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length);
  });

  const reader = new StatementReader({ ...READER_LIMITS, seats: 1 });
  it.each(HOSTILE_FILES.map((file) => [file.name, file] as const))(
    'is refused cleanly or read exactly: %s',
    async (_, { make, codes }: HostileFile) => {
      const bytes = make();
      const before = process.memoryUsage().rss;
      const startedAt = performance.now();
      let peak = 0;
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss - before);
      }, 20);
      const outcome = await outcomeOf(reader, bytes);
      clearInterval(watch);
      expect(
        codes.flatMap((code) => (code === 'READ-ERROR' ? ['READ-ERROR', 'READ-ANY'] : [code])),
      ).toContain(outcome);
      expect((performance.now() - startedAt) / 1000).toBeLessThan(MOST_SECONDS);
      expect(peak).toBeLessThan(MOST_MEMORY);
    },
    60_000,
  );

  it('keeps nobody waiting: an honest one is read meanwhile', async () => {
    const both = new StatementReader();
    const bomb = HOSTILE_FILES.find(({ name }) => name.startsWith('190 MB'))!.make();
    const slow = outcomeOf(both, bomb);
    expect(await outcomeOf(both, Buffer.from(HONEST))).toBe('READ');
    expect(await slow).not.toMatch(/^READ/);
  }, 60_000);
});
