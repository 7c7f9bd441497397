import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { aFirmAtWork, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { decideLines } from './decide-lines.js';
import { readTimesheetReview } from './review.query.js';

const PEOPLE = 40;
const MONTHS = Array.from({ length: 53 }, (_, n) => {
  const month = String((n % 12) + 1).padStart(2, '0');
  return `${month}/${2020 + Math.floor(n / 12)}`;
});
/** As many lines as a page shows and one decision can hold. */
const SHOWN = 2_000;

let bed: TestBed;
let work: FirmAtWork;
let id: number;

beforeAll(async () => {
  bed = await openTestBed();
  work = await aFirmAtWork(bed);
  const rows = ['Nom;Prénom;Mois;Heures'];
  for (let n = 0; n < PEOPLE; n++) {
    const [lastName, firstName] = [`Ouvrier${n}`, `Camille${n}`];
    await work.hire(lastName, firstName, {
      contract: { started_on: '2019-12-01', eligible_until: '2029-12-31' },
    });
    rows.push(...MONTHS.map((month) => `${lastName};${firstName};${month};70`));
  }
  const draft = await work.draft(rows.join('\n'));
  id = draft.id;
  const signed = { version: draft.version, name: 'Ada', isStatementAccepted: true };
  await bed.write(work.firm, (scope) => certifyTimesheet(scope, id, signed));
});
afterAll(() => bed.close());

const review = () => bed.read(work.house, (scope) => readTimesheetReview(scope, id));

describe('a statement of which more lines wait than are shown', () => {
  it('gives back the lines that are shown, and then shows those that were left', async () => {
    const first = await review();
    expect(first.waitingLines).toBe(PEOPLE * MONTHS.length);
    expect(first.lines).toHaveLength(SHOWN);
    const decisions = first.lines.map(({ id: lineId, version }) => {
      return { lineId, version, decision: 'RETURN' as const, reason: 'Heures à revoir' };
    });
    const { outcomes } = await bed.write(work.house, (scope) => decideLines(scope, id, { decisions }));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['RETURNED']));
    const then = await review();
    const left = PEOPLE * MONTHS.length - SHOWN;
    expect(then.waitingLines).toBe(left);
    const returned = new Set(decisions.map(({ lineId }) => lineId));
    const waiting = then.lines.filter(({ state }) => state === 'SENT');
    expect(waiting).toHaveLength(left);
    expect(waiting.filter((line) => returned.has(line.id))).toEqual([]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
