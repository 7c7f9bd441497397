import type { Month } from '@clausier/domain/calendar/month';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import { postHours } from '../../ledger/post-hours.js';
import type { Actor } from '../../platform/actor.js';
import { searchEverywhere } from '../../search/search-everywhere.query.js';
import { readDuplicatePairs } from '../duplicates/duplicate-pairs.query.js';
import { findLikelyPeople } from '../duplicates/likely-people.query.js';
import { tellApart } from '../duplicates/tell-apart.js';
import { readParticipantFile } from '../file/participant-file.query.js';
import { listParticipants, ParticipantSearch } from '../participant-list.query.js';
import { mergeFiles, undoMerge } from './merge-files.js';

let bed: TestBed;
let house: Actor;
let host: Actor;
let place: { id: number; commune: string };
let there: { id: number; commune: string };

beforeAll(async () => {
  bed = await openTestBed();
  [place, there] = [await aTerritory(bed.db), await aTerritory(bed.db)];
  house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: place.id }));
  host = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: there.id }));
}, 60_000);
afterAll(() => bed.close());

const REASON = 'La même carte d’identité';
const merge = (kept: number, merged: number, actor = house) =>
  bed.write(actor, (scope) => mergeFiles(scope, kept, { mergedId: merged, reason: REASON }));
const undo = (kept: number, id: number) =>
  bed.write(house, (scope) => undoMerge(scope, kept, id, { reason: 'Deux sœurs jumelles' }));
const file = (id: number, actor = house) => bed.write(actor, (scope) => readParticipantFile(scope, id));
const listed = async (search: string, actor = house) =>
  (
    await bed.read(actor, (scope) =>
      listParticipants(scope, Object.assign(new ParticipantSearch(), { search })),
    )
  ).items.map(({ id }) => id);

let count = 0;
/** Names that no slip of the pen makes one of another. */
const NAMES = [
  'Bertrand',
  'Delacroix',
  'Vermeulen',
  'Kowalczyk',
  'Benmansour',
  'Traoré',
  'Lemaitre',
  'Fontaine',
  'Rousseau',
  'Guillou',
  'Hernandez',
  'Nguyen',
  'Okonkwo',
  'Petitjean',
  'Quesnoy',
  'Sauvage',
  'Tellier',
  'Urbain',
  'Wattrelos',
  'Ziegler',
  'Carpentier',
  'Duhamel',
];
/** Two files of one person, each with a work contract and 40 h; the second one worked for the host house. */
async function twoFiles() {
  const lastName = NAMES[count++ % NAMES.length]! + (count > NAMES.length ? 'ski' : '');
  const kept = await aParticipant(bed.db, { territory: place, last_name: lastName, first_name: 'Aïcha' });
  const other = await aParticipant(bed.db, {
    territory: place,
    last_name: 'Aicha',
    first_name: lastName,
    born_on: '1990-06-16',
  });
  const clauses = [
    await aClause(bed.db, await anOperation(bed.db, { territory: place })),
    await aClause(bed.db, await anOperation(bed.db, { territory: there })),
  ];
  const assignments = [];
  for (const [index, person] of [kept, other].entries()) {
    const contract = await anEmploymentContract(bed.db, person);
    const assignment = await anAssignment(bed.db, contract, clauses[index]!);
    await anEntry(bed.db, assignment.id, {
      month: '2024-03',
      hours: 4_000,
      recorded_by_user_id: house.userId,
    });
    assignments.push(assignment.id);
  }
  return { kept: kept.id, other: other.id, lastName, assignments };
}

/** Every total there is, at any date: the ledger and its sums, row by row. */
async function totals() {
  const read = async (table: string) =>
    (await bed.db.query(`select * from ${table} t order by t::text`)).rows;
  return {
    ledger: await read('hour_entry'),
    months: await read('hour_summary_month'),
    years: await read('hour_summary_year'),
    clauses: await read('hour_summary_clause'),
    persons: await read('hour_summary_participant'),
  };
}

describe('a merge of two files', () => {
  it('reads them as one person: work contracts, hours, homes and clock', async () => {
    const { kept, other } = await twoFiles();
    await merge(kept, other);
    const seen = await file(kept);
    expect(seen.workContracts).toHaveLength(2);
    expect(seen.months).toEqual([{ month: '2024-03', hours: 8_000 }]);
    expect(seen.residences.map(({ isMerged }) => isMerged).sort()).toEqual([false, true]);
    expect(seen.merges).toMatchObject([{ mergedId: other, reason: REASON }]);
    expect(await file(other)).toMatchObject({ keptFileId: kept });
  });

  it('leaves one person in the list and in the search', async () => {
    const { kept, other, lastName } = await twoFiles();
    expect((await listed(lastName)).sort()).toEqual([kept, other].sort());
    await merge(kept, other);
    expect(await listed(lastName)).toEqual([kept]);
    const found = await bed.read(house, (scope) => searchEverywhere(scope, lastName));
    expect(found.persons.map(({ id }) => id)).toEqual([kept]);
  });

  it('lets the house where the other file worked name the kept one, with the hours done there only', async () => {
    const { kept, other, lastName } = await twoFiles();
    expect(await listed(lastName, host)).toEqual([other]);
    await merge(kept, other);
    expect(await listed(lastName, host)).toEqual([kept]);
    expect(await file(kept, host)).toMatchObject({ isOwn: false, months: [{ hours: 4_000 }], merges: [] });
  });

  it('is refused for a file of somebody else’s, for one already merged, and for one that has parts', async () => {
    const { kept, other } = await twoFiles();
    const third = await twoFiles();
    await expect(merge(kept, other, host)).rejects.toMatchObject({ code: 'not-found' });
    await expect(merge(kept, kept)).rejects.toMatchObject({ code: 'same-file' });
    await merge(kept, other);
    await expect(merge(third.kept, other)).rejects.toMatchObject({ code: 'merge-taken' });
    await expect(merge(third.kept, kept)).rejects.toMatchObject({ code: 'merge-has-parts' });
    await expect(merge(other, third.kept)).rejects.toMatchObject({ code: 'merge-has-parts' });
  });

  it('is made, undone or told to be none by the house that follows both persons only', async () => {
    const { kept, other } = await twoFiles();
    const { id: theirs } = await aParticipant(bed.db, { territory: there });
    const { id } = await merge(kept, other);
    const apart = (one: number, two: number) =>
      bed.write(host, (scope) => tellApart(scope, one, { otherId: two, reason: REASON }));
    const attempts = [
      () => merge(kept, theirs, host),
      () => merge(theirs, other, host),
      () => apart(kept, theirs),
      () => apart(theirs, other),
      () => bed.write(host, (scope) => undoMerge(scope, kept, id, { reason: REASON })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
    expect((await file(kept)).merges).toMatchObject([{ mergedId: other }]);
  });

  it('is refused when the hours cannot be those of one person', async () => {
    const { kept, other, assignments } = await twoFiles();
    for (const id of assignments)
      await anEntry(bed.db, id, { month: '2024-05', hours: 40_000, recorded_by_user_id: house.userId });
    await expect(merge(kept, other)).rejects.toMatchObject({ code: 'merge-month-over-744' });
  });

  it('of two at once in a ring, lets one through', async () => {
    const { kept, other } = await twoFiles();
    const done = await Promise.allSettled([merge(kept, other), merge(other, kept)]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('totals', () => {
  it('are what they were after a merge and after its undoing, and so is each file: whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (parts, isReversed) => {
          const sets = [await twoFiles(), await twoFiles()];
          const kept = sets[0]!.kept;
          const others = [...new Set(parts)].map(
            (part) => [sets[0]!.other, sets[1]!.kept, sets[1]!.other][part]!,
          );
          const before = {
            totals: await totals(),
            files: await Promise.all([kept, ...others].map((id) => file(id))),
          };
          const made = [];
          for (const id of others) made.push((await merge(kept, id)).id);
          expect(await totals()).toEqual(before.totals);
          for (const id of isReversed ? made.toReversed() : made) await undo(kept, id);
          expect(await totals()).toEqual(before.totals);
          expect(await Promise.all([kept, ...others].map((id) => file(id)))).toEqual(before.files);
        },
      ),
      { numRuns: 6 },
    );
    expect(await bed.brokenInvariants()).toEqual([]);
  }, 120_000);

  it('count every hour posted while files are merged and given back', async () => {
    const { kept, other, assignments } = await twoFiles();
    const months = ['2024-01', '2024-02', '2024-04', '2024-05'] as Month[];
    const posting = months.flatMap((month) =>
      [0, 1].map((which) =>
        bed.write(which === 0 ? house : host, (scope) =>
          postHours(scope, [
            { assignmentId: assignments[which]!, month, hourKind: 'WORKED', seenRevision: 0, hours: 1_000 },
          ]),
        ),
      ),
    );
    const merging = (async () => {
      for (let round = 0; round < 4; round++) await undo(kept, (await merge(kept, other)).id);
      await merge(kept, other);
    })();
    await Promise.all([...posting, merging]);
    const { months: seen } = await file(kept);
    expect(seen.reduce((sum, { hours }) => sum + hours, 0)).toBe(8_000 + 8 * 1_000);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});

describe('possible duplicates', () => {
  it('are seen while a person is typed: order, accents and a day off do not hide them', async () => {
    const { kept, other, lastName } = await twoFiles();
    const likely = (typed: { lastName: string; firstName: string; bornOn?: string }, actor = house) =>
      bed.write(actor, (scope) => findLikelyPeople(scope, typed));
    const { here } = await likely({
      lastName: 'AICHA',
      firstName: lastName.toLowerCase(),
      bornOn: '1990-06-15',
    });
    expect(here).toMatchObject([
      { id: kept, likeness: 'SAME', isOwn: true },
      { id: other, likeness: 'LIKELY' },
    ]);
    expect((await likely({ lastName, firstName: 'Aicha', bornOn: '1990-06-15' })).elsewhere).toEqual([]);
    expect((await likely({ lastName, firstName: 'Aïcha' }, host)).here).toMatchObject([
      { id: other, isOwn: false, communeName: null },
    ]);
    expect((await likely({ lastName, firstName: 'Aïcha' })).here.map(({ likeness }) => likeness)).toEqual([
      'POSSIBLE',
      'POSSIBLE',
    ]);
    expect((await likely({ lastName, firstName: 'Aïcha', bornOn: '1971-01-01' })).here).toEqual([]);
  });

  it('of another house are told by the whole name and birth date only, and only which house it is', async () => {
    const { lastName } = await twoFiles();
    const stranger = actorOf(
      await aUser(bed.db, { role: 'FACILITATOR', territory_id: (await aTerritory(bed.db)).id }),
    );
    const likely = (bornOn: string) =>
      bed.write(stranger, (scope) => findLikelyPeople(scope, { lastName, firstName: 'Aicha', bornOn }));
    const { rows } = await bed.db.query('select house_name from territory where id = $1', [place.id]);
    expect(await likely('1990-06-15')).toEqual({ here: [], elsewhere: [rows[0].house_name] });
    expect(await likely('1990-05-16')).toEqual({ here: [], elsewhere: [] });
  });

  it('are listed for the house, until merged or told apart', async () => {
    const [one, two] = [await twoFiles(), await twoFiles()];
    const pairs = async () =>
      (await bed.read(house, readDuplicatePairs)).map(({ first, second }) => [first.id, second.id]);
    expect(await pairs()).toEqual(
      expect.arrayContaining([
        [one.kept, one.other],
        [two.kept, two.other],
      ]),
    );
    expect(await bed.read(host, readDuplicatePairs)).toEqual([]);
    await merge(one.kept, one.other);
    await bed.write(house, (scope) => tellApart(scope, two.other, { otherId: two.kept, reason: REASON }));
    expect(await pairs()).not.toEqual(expect.arrayContaining([[one.kept, one.other]]));
    expect(await pairs()).not.toEqual(expect.arrayContaining([[two.kept, two.other]]));
    await expect(
      bed.write(house, (scope) => tellApart(scope, two.kept, { otherId: two.other, reason: REASON })),
    ).rejects.toMatchObject({ code: 'already-exists' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
