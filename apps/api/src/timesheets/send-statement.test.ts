import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { listLateFirms } from '../reminders/late-firms.query.js';
import { LateFirmsQuery } from '../reminders/late-firms.view.js';
import { certifyTimesheet, type TimesheetCertification } from './certify-timesheet.js';
import { declareNoHours } from './declare-no-hours.js';
import { discardTimesheet } from './discard-timesheet.js';
import { aFirmAtWork, type FirmAtWork, type WholeTimesheet } from './firm-at-work.test-bed.js';
import { typeTimesheet } from './receiving/type-timesheet.js';
import { decideLines, type TimesheetDecision } from './reviewing/decide-lines.js';
import { readTimesheetReview } from './reviewing/review.query.js';
import { listTimesheetReviews, TimesheetReviewQuery } from './reviewing/reviews.query.js';
import { readThisMonth } from './this-month.query.js';
import { readTimesheet } from './timesheet.query.js';
import type { TimesheetView } from './timesheet.view.js';

let bed: TestBed;
let work: FirmAtWork;
let noah: number;
let ines: number;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());
afterEach(async () => expect(await bed.brokenInvariants()).toEqual([]));

async function open(): Promise<void> {
  work = await aFirmAtWork(bed);
  noah = (await work.hire('Aubin', 'Noah')).assignmentIds[0]!;
  ines = (await work.hire('Cailleau', 'Inès')).assignmentIds[0]!;
}

const type = async (hours: Record<number, string>, month = '2024-05') => {
  const rows = Object.entries(hours).map(([id, hoursText]) => ({ assignmentId: Number(id), hoursText }));
  const { id } = await bed.write(work.firm, (scope) => typeTimesheet(scope, { month, rows }));
  return work.whole(id);
};

const certify = async ({ id, version }: TimesheetView, more: Partial<TimesheetCertification> = {}) => {
  const signed = { version, name: 'Lou Chef', isStatementAccepted: true, ...more };
  await bed.write(work.firm, (scope) => certifyTimesheet(scope, id, signed));
  return work.whole(id);
};

const decide = ({ id }: TimesheetView, ...decisions: TimesheetDecision[]) =>
  bed.write(work.house, (scope) => decideLines(scope, id, { decisions }));

const accept = (view: WholeTimesheet, more: Partial<TimesheetDecision> = {}): TimesheetDecision => ({
  lineId: view.lines[0]!.id,
  version: view.lines[0]!.version,
  decision: 'ACCEPT',
  ...more,
});

const ledger = async () =>
  (
    await bed.db.query(
      `select hours, revision, is_reversal as reversal, reason from hour_entry where assignment_id = $1 order by id`,
      [noah],
    )
  ).rows;

describe('certifying', () => {
  beforeAll(open);

  it('wants a name and the statement', async () => {
    const draft = await type({ [noah]: '10' });
    await expect(certify(draft, { name: ' ' })).rejects.toMatchObject({
      code: 'timesheet-certification-missing',
    });
    const unsigned = certify(draft, { isStatementAccepted: false });
    await expect(unsigned).rejects.toMatchObject({ code: 'timesheet-certification-missing' });
  });

  it('refuses while a row is refused, unless told to send without it; the row stays told', async () => {
    const draft = await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;04/2024;10\nInconnu;Jean;04/2024;8');
    await expect(certify(draft)).rejects.toMatchObject({
      code: 'timesheet-has-errors',
      params: { count: 1 },
    });
    const sent = await certify(draft, { withoutRefusedRows: true });
    expect(sent).toMatchObject({ status: 'SENT', certifiedName: 'Lou Chef' });
    expect(sent.lines.map(({ state }) => state)).toEqual(['SENT']);
    expect(sent.rows[1]).toMatchObject({ outcome: 'REFUSED', findings: [{ code: 'participant-unknown' }] });
  });

  it('lets one declaration of a cell wait at a time', async () => {
    await certify(await type({ [noah]: '12' }, '2024-03'));
    const again = await type({ [noah]: '13' }, '2024-03');
    expect(again.rows[0]!.findings).toMatchObject([
      { code: 'line-already-waiting', params: { hours: 1_200 } },
    ]);
    const same = await type({ [noah]: '12' }, '2024-03');
    expect(same.lines[0]!.findings).toMatchObject([{ code: 'already-sent' }]);
    await expect(certify(same)).rejects.toMatchObject({ code: 'timesheet-has-nothing-to-send' });
  });

  it('sends one of two drafts of the same cell certified at once', async () => {
    const drafts = [await type({ [noah]: '5' }, '2024-02'), await type({ [noah]: '6' }, '2024-02')];
    const answers = await Promise.allSettled(drafts.map((draft) => certify(draft)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [lost] = answers.filter((answer) => answer.status === 'rejected');
    expect(['line-already-waiting', 'timesheet-has-errors']).toContain(lost!.reason.code);
  });

  it('is not done twice', async () => {
    const draft = await type({ [noah]: '7' }, '2024-01');
    await certify(draft);
    await expect(certify(draft)).rejects.toMatchObject({ code: 'timesheet-not-draft' });
  });
});

describe('the same file', () => {
  beforeAll(open);
  const text = 'Nom;Prénom;Mois;Heures\nAubin;Noah;05/2024;10';

  it('sent 20 times at once is taken once', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => work.upload(text)));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toHaveLength(19);
    for (const error of refused)
      expect(error).toMatchObject({ code: 'file-already-sent', field: 'file', params: { status: 'DRAFT' } });
  });

  it('is taken again once the first was given up', async () => {
    const first = await work.upload(text).catch((error) => error.params);
    const { version } = await bed.read(work.firm, (scope) => readTimesheet(scope, first.timesheetId));
    await bed.write(work.firm, (scope) => discardTimesheet(scope, first.timesheetId, version));
    expect((await work.upload(text)).timesheet).toMatchObject({ status: 'DRAFT', effect: { hours: 1_000 } });
  });

  it('may be sent by another firm', async () => {
    const other = await aFirmAtWork(bed);
    expect((await other.whole((await other.upload(text)).timesheet!.id)).rows[0]!.findings[0]!.code).toBe(
      'participant-unknown',
    );
  });
});

describe('deciding', () => {
  beforeAll(open);

  it('posts an accepted line, tells the firm, and once only when two facilitators decide at once', async () => {
    const sent = await certify(await type({ [noah]: '151h40' }));
    const answers = await Promise.all([decide(sent, accept(sent)), decide(sent, accept(sent))]);
    const outcomes = answers.flatMap(({ outcomes: list }) => list);
    expect(outcomes.map(({ outcome, code }) => code ?? outcome).sort()).toEqual([
      'ACCEPTED',
      'line-not-waiting',
    ]);
    expect(await ledger()).toEqual([{ hours: 15_167, revision: 1, reversal: false, reason: null }]);
    const told = await work.whole(sent.id);
    expect(told.lines[0]).toMatchObject({ state: 'ACCEPTED', postedHours: 15_167 });
  });

  it('corrects what was validated by a reversal and a new entry, with a reason', async () => {
    const sent = await certify(await type({ [noah]: '150' }));
    expect(sent.lines[0]).toMatchObject({ effect: 'CHANGED' });
    await decide(sent, accept(sent));
    const [, ...correction] = await ledger();
    expect(correction).toEqual([
      { hours: -15_167, revision: 1, reversal: true, reason: 'timesheet-corrected' },
      { hours: 15_000, revision: 2, reversal: false, reason: 'timesheet-corrected' },
    ]);
  });

  it('takes hours back when the firm declares none', async () => {
    const sent = await certify(await type({ [noah]: '0' }));
    expect((await decide(sent, accept(sent))).outcomes[0]!.outcome).toBe('ACCEPTED');
    expect((await ledger()).at(-1)).toMatchObject({ hours: -15_000, reversal: true });
  });

  it('sends a line back with a reason only; the firm may then send it again', async () => {
    const sent = await certify(await type({ [noah]: '99' }, '2024-04'));
    const mute = await decide(sent, accept(sent, { decision: 'RETURN' }));
    expect(mute.outcomes[0]).toMatchObject({
      outcome: 'REFUSED',
      code: 'return-reason-missing',
      field: 'reason',
    });
    await decide(sent, accept(sent, { decision: 'RETURN', reason: 'Sans l’absence du 12' }));
    const month = await bed.read(work.firm, (scope) => readThisMonth(scope, { month: '2024-04' }));
    expect(month).toMatchObject({ state: 'RETURNED', dueOn: '2024-05-14', isLate: true });
    expect(month.people[0]!.clauses[0]).toMatchObject({
      returnReason: 'Sans l’absence du 12',
      waitingHours: null,
    });
    expect((await certify(await type({ [noah]: '92' }, '2024-04'))).lines[0]!.state).toBe('SENT');
  });

  it('answers line by line: one that cannot be decided leaves the others decided', async () => {
    const sent = await certify(
      await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;03/2024;10\nCailleau;Inès;03/2024;20'),
    );
    const [first, second] = sent.lines.map(({ id, version }) => ({
      lineId: id,
      version,
      decision: 'ACCEPT' as const,
    }));
    const { outcomes } = await decide(sent, first!, { ...second!, version: 99 });
    expect(outcomes.map(({ outcome, code }) => code ?? outcome)).toEqual(['ACCEPTED', 'version-stale']);
  });

  it('says when the ledger moved since the firm sent, and accepts once the facilitator has seen it', async () => {
    const sent = await certify(await type({ [noah]: '11' }, '2024-02'));
    const other = await aFirmAtWork(bed);
    const { postHours } = await import('../ledger/post-hours.js');
    await bed.write(work.house, (scope) =>
      postHours(scope, [
        { assignmentId: noah, month: '2024-02' as never, hourKind: 'WORKED', hours: 900, seenRevision: 0 },
      ]),
    );
    expect((await decide(sent, accept(sent))).outcomes[0]).toMatchObject({ code: 'revision-stale' });
    const { lines } = await bed.read(work.house, (scope) => readTimesheetReview(scope, sent.id));
    expect(lines[0]).toMatchObject({ baseRevision: 0, revision: 1, postedHours: 900 });
    expect((await decide(sent, accept(sent, { seenRevision: 1 }))).outcomes[0]!.outcome).toBe('ACCEPTED');
    const foreign = bed.read(other.house, (scope) => readTimesheetReview(scope, sent.id));
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lists what waits for the house and nothing of the others', async () => {
    const query = Object.assign(new TimesheetReviewQuery(), {});
    const { items } = await bed.read(work.house, (scope) => listTimesheetReviews(scope, query));
    expect(items.map(({ firmId, lines, hours }) => [firmId, lines, hours])).toEqual([
      [work.firmId, 1, 9_200],
      [work.firmId, 1, 2_000],
    ]);
    const other = await aFirmAtWork(bed);
    expect((await bed.read(other.house, (scope) => listTimesheetReviews(scope, query))).total).toBe(0);
  });
});

describe('no hours this month', () => {
  beforeAll(open);

  it('answers for the month, said twice or once, and takes the firm off the late ones', async () => {
    const late = () =>
      bed.read(work.house, (scope) =>
        listLateFirms(scope, Object.assign(new LateFirmsQuery(), { month: '2024-05' })),
      );
    const [owing] = (await late()).items;
    expect(owing).toMatchObject({ firmId: work.firmId, isLate: true });
    expect(owing!.months.at(-1)).toEqual({
      month: '2024-05',
      firstMonth: '2024-05',
      dueOn: '2024-06-14',
      clauses: 2,
      persons: 2,
    });
    const old = bed.write(work.firm, (scope) => declareNoHours(scope, { month: '1900-01' }));
    await expect(old).rejects.toMatchObject({ code: 'month-too-old' });
    const first = await bed.write(work.firm, (scope) => declareNoHours(scope, { month: '2024-05' }));
    const second = await bed.write(work.firm, (scope) => declareNoHours(scope, { month: '2024-05' }));
    expect(second.id).toBe(first.id);
    expect((await late()).items).toEqual([]);
    const month = await bed.read(work.firm, (scope) => readThisMonth(scope, {}));
    expect(month).toMatchObject({ month: '2024-05', state: 'NO_HOURS' });
  });

  it('gives way to hours sent after it, and is contradicted by those of everybody', async () => {
    await certify(await type({ [noah]: '3', [ines]: '4' }));
    const month = await bed.read(work.firm, (scope) => readThisMonth(scope, {}));
    expect(month.state).toBe('SENT');
    const again = bed.write(work.firm, (scope) => declareNoHours(scope, { month: '2024-05' }));
    await expect(again).rejects.toMatchObject({ code: 'no-hours-contradicted' });
  });
});
