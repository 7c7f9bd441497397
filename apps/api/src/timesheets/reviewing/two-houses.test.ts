import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import { saveCells } from '../../hours/save-cells.js';
import type { Actor } from '../../platform/actor.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { aFirmAtWork, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { askTask } from '../tasks/ask-task.js';
import { readProgress } from '../tasks/progress.query.js';
import { decideAll } from './decide-all.js';
import { decideLines } from './decide-lines.js';
import { previewReversal } from './preview-reversal.query.js';
import { reverseImport } from './reverse-import.js';
import { readTimesheetReview } from './review.query.js';

let bed: TestBed;
let work: FirmAtWork;
let otherHouse: Actor;
let here: number;
let there: number;
let id: number;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());
afterEach(async () => expect(await bed.brokenInvariants()).toEqual([]));

/** A statement that says 70 hours on an operation of one house and 60 on one of another. */
beforeEach(async () => {
  work = await aFirmAtWork(bed);
  here = (await work.hire('Aubin', 'Noah')).assignmentIds[0]!;
  const territory = await aTerritory(bed.db);
  otherHouse = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  const person = await aParticipant(bed.db, { territory, last_name: 'Blanc', first_name: 'Lou' });
  const contract = await anEmploymentContract(bed.db, person, { firm_id: work.firmId });
  const clause = await aClause(bed.db, await anOperation(bed.db, { territory }));
  there = (await anAssignment(bed.db, contract, clause)).id;
  const draft = await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;05/2024;70\nBlanc;Lou;05/2024;60');
  id = draft.id;
  await bed.write(work.firm, (scope) =>
    certifyTimesheet(scope, id, { version: draft.version, name: 'Ada', isStatementAccepted: true }),
  );
});

const lineOf = async (assignmentId: number) =>
  (await work.whole(id)).lines.find((line) => line.assignmentId === assignmentId)!;
const states = async () => [(await lineOf(here)).state, (await lineOf(there)).state];
const acceptAll = (house: Actor) => bed.write(house, (scope) => decideAll(scope, id, { decision: 'ACCEPT' }));

describe('a statement about the operations of two houses', () => {
  it('is shown to each with its own lines, counted alone', async () => {
    const { lines, waitingLines, waitingHours } = await bed.read(work.house, (scope) =>
      readTimesheetReview(scope, id),
    );
    expect([lines.map(({ assignmentId }) => assignmentId), waitingLines, waitingHours]).toEqual([
      [here],
      1,
      7_000,
    ]);
  });

  it('is accepted by each for its own lines', async () => {
    await expect(acceptAll(work.house)).resolves.toEqual({ decided: 1, left: [] });
    expect(await states()).toEqual(['ACCEPTED', 'SENT']);
    await expect(acceptAll(otherHouse)).resolves.toEqual({ decided: 1, left: [] });
    expect(await states()).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  it('is decided line by line by each for its own, and a line of the other is not found', async () => {
    const [own, foreign] = [await lineOf(here), await lineOf(there)];
    const decisions = [own, foreign].map(({ id: lineId, version }) => ({
      lineId,
      version,
      decision: 'ACCEPT' as const,
    }));
    const decided = bed.write(work.house, (scope) => decideLines(scope, id, { decisions }));
    await expect(decided).resolves.toMatchObject({
      outcomes: [{ outcome: 'ACCEPTED' }, { outcome: 'REFUSED', code: 'not-found' }],
    });
    expect(await states()).toEqual(['ACCEPTED', 'SENT']);
  });

  it('tells each what is being done for it, and not for the other', async () => {
    const input = { decision: 'ACCEPT' };
    await bed.write(otherHouse, (scope) =>
      askTask(scope, { timesheetId: id, kind: 'ACCEPT', input, total: 1 }),
    );
    const progressFor = (house: Actor) => bed.read(house, (scope) => readProgress(scope, id));
    expect(await progressFor(otherHouse)).toMatchObject({ kind: 'ACCEPT', state: 'WAITING' });
    expect(await progressFor(work.house)).toBeNull();
  });

  it('is taken back by each for its own lines, whatever was corrected at the other', async () => {
    await acceptAll(work.house);
    await acceptAll(otherHouse);
    const correction = {
      assignmentId: there,
      month: '2024-05',
      hourKind: 'WORKED',
      hours: 5_000,
      seenRevision: 1,
    };
    await bed.write(otherHouse, (scope) => saveCells(scope, [{ ...correction, reason: 'Absence' } as never]));
    expect(await bed.read(work.house, (scope) => previewReversal(scope, id))).toEqual({
      lines: 1,
      hours: 7_000,
      reversedLines: 0,
      correctedSince: [],
    });
    expect(
      await bed.write(work.house, (scope) => reverseImport(scope, id, { reason: 'Mauvais mois' })),
    ).toEqual({
      reversedLines: 1,
    });
    expect(await states()).toEqual(['REVERSED', 'ACCEPTED']);
  });
});
