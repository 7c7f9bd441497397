import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { aFirmAtWork, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { checkTimesheet } from './check-timesheet.js';
import { recheckRows } from './recheck-rows.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const CSV = (...rows: string[]) => ['Nom;Prénom;Mois;Heures', ...rows].join('\n');

/** What a check stored: rows, lines and how hours went from one to the other. */
async function stored(work: FirmAtWork, id: number) {
  const { rows, lines } = await work.whole(id);
  return {
    rows: rows.map(({ id: _, parts, ...row }) => ({
      ...row,
      parts: parts.map(({ lineId: __, ...part }) => part),
    })),
    lines: lines.map(({ id: _, version: __, ...line }) => line),
  };
}

/** Writes hours over those of a row, as a correction does before anything is checked. */
const overwrite = (work: FirmAtWork, rowId: number, fixed: object) =>
  bed.write(work.firm, (scope) =>
    scope.run(sql`
      update timesheet_row set raw = raw || jsonb_build_object('fixed', ${JSON.stringify(fixed)}::jsonb) where id = ${rowId}`),
  );
const recheck = (work: FirmAtWork, id: number, rowIds: number[]) =>
  bed.write(work.firm, (scope) => recheckRows(scope, id, rowIds));

async function aStatement() {
  const work = await aFirmAtWork(bed);
  await work.hire('Aubin', 'Noah');
  await work.hire('Blanc', 'Lou', { shares: [4_000, 6_000] });
  const draft = await work.draft(
    CSV('Aubin;Noah;05/2024;70', 'Aubin;Noah;05/2024;50', 'Blanc;Lou;05/2024;60', 'Personne;Une;05/2024;7'),
  );
  return { work, id: draft.id, rowIds: draft.rows.map((row) => row.id) };
}

describe('checking again the rows that changed', () => {
  it.each([
    ['hours of a person who has two rows', 0, { hours: '80' }],
    ['the same hours twice: one is a duplicate', 1, { hours: '70' }],
    ['a row given to somebody else', 0, { fullName: 'Blanc Lou', lastName: '', firstName: '' }],
    ['hours beyond what a month holds, together', 0, { hours: '720' }],
    ['a row nobody was found for', 3, { fullName: 'Aubin Noah', lastName: '', firstName: '' }],
    ['a row that loses its person', 2, { fullName: 'Inconnue', lastName: '', firstName: '' }],
  ])('finds what checking all of them finds: %s', async (_, at, fixed) => {
    const { work, id, rowIds } = await aStatement();
    await overwrite(work, rowIds[at]!, fixed);
    await recheck(work, id, [rowIds[at]!]);
    const once = await stored(work, id);
    await bed.write(work.firm, (scope) => checkTimesheet(scope, id));
    expect(once).toEqual(await stored(work, id));
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('looks at the rows of the same people and at no other', async () => {
    const { work, id, rowIds } = await aStatement();
    await overwrite(work, rowIds[0]!, { hours: '80' });
    expect((await recheck(work, id, [rowIds[0]!])).sort()).toEqual([rowIds[0], rowIds[1]].sort());
  });
});

it('follows a name that means somebody else by now to all the rows of that person', async () => {
  const work = await aFirmAtWork(bed);
  const noah = await work.hire('Aubin', 'Noah');
  const ines = await work.hire('Cottet', 'Ines');
  const draft = await work.draft(
    CSV('Aubin;Noah;05/2024;70', 'Aubin;Noah;04/2024;50', 'Inconnue;Une;04/2024;30'),
  );
  const [first, , chosen] = draft.rows.map(({ id }) => id);
  await overwrite(work, chosen!, { employmentContractId: ines.contractId });
  await recheck(work, draft.id, [chosen!]);
  // Between reading and correcting the files are put right: it was Ines Cottet who is called Noah Aubin.
  const rename = (contractId: number, lastName: string) =>
    bed.db.query(
      `update participant p set last_name = $2, first_name = 'Noah' from employment_contract c
       where c.participant_id = p.id and c.id = $1`,
      [contractId, lastName],
    );
  await rename(noah.contractId, 'Dupont');
  await rename(ines.contractId, 'Aubin');
  await overwrite(work, first!, { employmentContractId: noah.contractId, hours: '80' });
  await recheck(work, draft.id, [first!]);
  const once = await stored(work, draft.id);
  expect(once.lines.map(({ lastName, hours }) => [lastName, hours])).toEqual([
    ['Aubin', 8_000],
    ['Dupont', 8_000],
  ]);
  await bed.write(work.firm, (scope) => checkTimesheet(scope, draft.id));
  expect(once).toEqual(await stored(work, draft.id));
  expect(await bed.brokenInvariants()).toEqual([]);
});
