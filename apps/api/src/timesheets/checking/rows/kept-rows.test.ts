import { parseMonth } from '@clausier/domain/calendar/month';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { found } from '../findings.js';
import { KeptRows } from './kept-rows.js';
import type { PlacedRow } from './place-rows.js';
import { PORTION, portionsOf } from './portions.js';

type Contract = NonNullable<PlacedRow['contract']>;
const CONTRACTS = [1, 2, 3].map(
  (id) => ({ employmentContractId: id, participantId: (id % 2) + 1 }) as Contract,
);

const row = fc.record({
  isKept: fc.boolean(),
  personText: fc.constantFrom('', 'Dupont Zoé', '2024-05'),
  month: fc.constantFrom(null, parseMonth('2024-05'), parseMonth('2024-06')),
  day: fc.constantFrom(null, '2024-05-06'),
  hourKind: fc.constantFrom('WORKED', 'OVERTIME'),
  hours: fc.nat(10_000_000).map((hours) => hoursFromHundredths(hours)),
  minutes: fc.option(fc.nat(600_000)),
  contract: fc.constantFrom(null, ...CONTRACTS),
  shares: fc.constantFrom(
    [],
    [{ assignmentId: 1, share: 10_000 }],
    [
      { assignmentId: 1, share: 6_000 },
      { assignmentId: 2, share: 4_000 },
    ],
  ),
  outcome: fc.constantFrom('ACCEPTED', 'REFUSED', 'IGNORED'),
  findings: fc.constantFrom(
    [],
    [found('hours-rounded', 'hours')],
    [found('duplicate-in-file', 'row', { row: 7 })],
  ),
}) as unknown as fc.Arbitrary<PlacedRow>;

function numbered(rows: readonly PlacedRow[]): PlacedRow[] {
  return rows.map((one, index) => ({ ...one, rowNumber: 2 * index + 1 }));
}

describe('Rows kept as numbers while the rest of a statement is read', () => {
  it('come back as they were, by the very portions they would have made', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.nat(20), (some, cut) => {
        const rows = numbered(some);
        const kept = new KeptRows();
        kept.add(rows.slice(0, cut));
        kept.add(rows.slice(cut));
        const expected = portionsOf(rows, ({ contract }) => contract?.participantId ?? null, PORTION);
        expect([...kept.portions()]).toEqual([...expected]);
        expect(kept.count).toBe(rows.length);
      }),
    );
  });

  it('keep together all the rows of a person, wherever they stand among thousands', () => {
    const [one, other] = CONTRACTS as [Contract, Contract];
    const [sample] = fc.sample(row, 1) as [PlacedRow];
    const rows = numbered(
      Array.from({ length: 3 * PORTION }, (_, n) => ({ ...sample, contract: n % 2 === 0 ? one : other })),
    );
    const kept = new KeptRows();
    kept.add(rows);
    const portions = [...kept.portions()];
    expect(portions.map((portion) => new Set(portion.map(({ contract }) => contract)).size)).toEqual([1, 1]);
    expect(portions.flat()).toHaveLength(rows.length);
  });
});
