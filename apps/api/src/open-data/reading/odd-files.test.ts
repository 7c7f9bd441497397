import { describe, expect, it } from '@jest/globals';
import { BROKEN, LETTERS, NOT_QUITE_JSON, type OddFile, WRAPPED, XML } from './odd-files.test-bed.js';
import { type ReadRow, readFile } from './read-file.js';

const TODAY = '2026-11-29';

function reading({ bytes }: OddFile) {
  const rows: ReadRow[] = [];
  const notes = readFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, TODAY, (row) =>
    rows.push(row),
  );
  return { rows, notes };
}

describe.each([
  ['wrapped as nobody says', WRAPPED],
  ['broken in one place', BROKEN],
  ['not quite JSON', NOT_QUITE_JSON],
  ['in letters of another time', LETTERS],
  ['in XML', XML],
])('a file %s', (_, files) => {
  it.each(files.map((file) => [file.name, file] as const))(
    '%s: every record comes in, or is told',
    (_, file) => {
      const { rows, notes } = reading(file);
      expect(rows.map(({ contract }) => contract?.subject ?? null)).toEqual(file.subjects);
      expect(notes.records).toBe(rows.length);
      for (const { contract, anomalies } of rows)
        if (!contract) expect(anomalies.map(({ outcome }) => outcome)).toContain('SET_ASIDE');
    },
  );
});
