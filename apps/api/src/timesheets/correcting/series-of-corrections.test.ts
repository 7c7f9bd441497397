import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { checkTimesheet } from '../checking/check-timesheet.js';
import { countStatement } from '../counting/count-statement.query.js';
import { effectOf, rowCountsOf } from '../counting/statement-counts.js';
import { aFirmAtWork, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { changeRows, changeRowsWhere, type TimesheetRowsChanged } from './change-rows.js';
import { replaceInRows } from './replace-in-rows.js';

let bed: TestBed;
let work: FirmAtWork;
let contractIds: number[];

beforeAll(async () => {
  bed = await openTestBed();
  work = await aFirmAtWork(bed);
  const hired = [
    await work.hire('Aubin', 'Noah'),
    await work.hire('Blanc', 'Lou', { shares: [4_000, 6_000] }),
    await work.hire('Cottet', 'Inès', { contract: { eligible_until: '2024-06-30' } }),
    await work.hire('Dufour', 'Zoé', { bornOn: '1990-01-01' }),
    await work.hire('Dufour', 'Zoé', { bornOn: '1991-02-02' }),
  ];
  contractIds = hired.map(({ contractId }) => contractId);
});
afterAll(() => bed.close());

const FILE = [
  'Nom;Prénom;Mois;Heures',
  'Aubin;Noah;05/2024;70',
  'Aubin;Noah;05/2024;70',
  'Aubin;Noah;04/2024;180',
  'Blanc;Lou;05/2024;60,25',
  'Blanc;Lou;05/2024;20h20',
  'Cottet;Inès;05/2024;151,67',
  'Cottet;Inès;05/2024;abc',
  'Dufour;Zoé;05/2024;35',
  'Personne;Une;05/2024;7',
  'Aubin;Noah;01/2030;10',
].join('\n');
const ROWS = 10;

const PEOPLE = ['Aubin Noah', 'Blanc Lou', 'cottet ines', 'Dufour Zoé', 'Aubain Noa', 'Inconnue', ''];
const HOURS = ['70', '20h20', '60,25', '300', '744', '745', '-3', '0', '', 'abc', '7h75'];
const PERIODS = ['05/2024', '04/2024', '12/05/2024', '13/2024', ''];

const fields = fc.oneof(
  fc.record({ hours: fc.constantFrom(...HOURS) }),
  fc.record({ person: fc.constantFrom(...PEOPLE) }),
  fc.record({ period: fc.constantFrom(...PERIODS) }),
  fc.record({ contract: fc.nat(4) }),
  fc.record({ isRemoved: fc.boolean() }),
  fc.record({ isKept: fc.boolean() }),
  fc.record({ hourKind: fc.constantFrom('WORKED', 'sup', 'n importe') }),
);
const some = fc.uniqueArray(fc.nat(ROWS - 1), { minLength: 1, maxLength: 3 });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('change' as const), rows: some, fields }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('bulk' as const),
      filter: fc.constantFrom('settle' as const, 'all' as const, 'ignored' as const),
      fields,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      find: fc.constantFrom('70', '0', 'abc'),
      replaceWith: fc.constantFrom('71', '', '8'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
type Fields = typeof fields extends fc.Arbitrary<infer One> ? One : never;

const setOf = (one: Fields): object =>
  'contract' in one ? { employmentContractId: contractIds[one.contract]! } : one;

/** A draft that remembers what each step did, as the page does. */
async function aCorrectedDraft() {
  const draft = await work.draft(FILE);
  const ids = draft.rows.map(({ id }) => id);
  const done: TimesheetRowsChanged[] = [];
  let { version } = draft;
  const act = (one: Step) =>
    bed.write(work.firm, async (scope) => {
      if (one.kind === 'replace') {
        const { find, replaceWith } = one;
        const asked = { version, where: {}, field: 'hours' as const, find, replaceWith, isPreview: false };
        return (await replaceInRows(scope, draft.id, asked)).done!;
      }
      if (one.kind === 'bulk')
        return changeRowsWhere(scope, draft.id, {
          version,
          where: { filter: one.filter },
          set: setOf(one.fields),
        });
      if (one.kind === 'undo')
        return changeRows(scope, draft.id, { version, corrections: done.pop()?.before ?? [] });
      const rowIds = one.rows.map((at) => ids[at]!);
      return changeRows(scope, draft.id, { version, changes: [{ rowIds, ...setOf(one.fields) }] });
    });
  return {
    id: draft.id,
    async take(one: Step): Promise<TimesheetRowsChanged> {
      const answer = await act(one);
      version = answer.version;
      if (one.kind !== 'undo') done.push(answer);
      return answer;
    },
  };
}

/** All a check stores, without the numbers its rows of tables happen to have. */
async function stored(id: number) {
  const { rows, lines, counts, effect } = await work.whole(id);
  return {
    counts,
    effect,
    rows: rows.map(({ parts, ...row }) => ({ ...row, parts: parts.map(({ lineId: _, ...part }) => part) })),
    lines: lines.map(({ id: _, version: __, ...line }) => line),
  };
}

it('a series of corrections, bulk changes, replacements and undoings leaves what checking and counting everything finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      const draft = await aCorrectedDraft();
      for (const one of steps) {
        const { counts, effect } = await draft.take(one);
        const whole = await bed.read(work.firm, (scope) => countStatement(scope, draft.id));
        expect({ counts, effect }).toEqual({
          counts: rowCountsOf(whole),
          effect: effectOf(whole, effect.fileTotal),
        });
      }
      const once = await stored(draft.id);
      await bed.write(work.firm, async (scope) => {
        await checkTimesheet(scope, draft.id);
        // Another version: nothing that was kept is believed any more.
        await scope.run(sql`update timesheet set updated_at = clock_timestamp() where id = ${draft.id}`);
      });
      expect(once).toEqual(await stored(draft.id));
      await bed.write(work.firm, (scope) =>
        scope.run(sql`update timesheet set status = 'DISCARDED' where id = ${draft.id}`),
      );
    }),
    { numRuns: 10 },
  );
  expect(await bed.brokenInvariants()).toEqual([]);
}, 120_000);
