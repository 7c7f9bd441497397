import { anEntry } from '@clausier/tests/builders/ledger';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import { saveCells } from '../../hours/save-cells.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { aFirmAtWork, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { decideAll } from './decide-all.js';
import { previewReversal } from './preview-reversal.query.js';
import { reverseImport } from './reverse-import.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const CSV = (rows: string[]) => ['Nom;Prénom;Mois;Heures', ...rows].join('\n');

async function sent(work: FirmAtWork, rows: string[]): Promise<number> {
  const { id, version } = await work.draft(CSV(rows));
  await bed.write(work.firm, (scope) =>
    certifyTimesheet(scope, id, { version, name: 'Ada', isStatementAccepted: true }),
  );
  return id;
}

const acceptAll = (work: FirmAtWork, id: number, more: object = {}) =>
  bed.write(work.house, (scope) => decideAll(scope, id, { decision: 'ACCEPT', ...more }));
const reverse = (work: FirmAtWork, id: number, reason = 'Mauvais mois') =>
  bed.write(work.house, (scope) => reverseImport(scope, id, { reason }));

/** Hours the ledger holds for the firm. */
async function posted(work: FirmAtWork): Promise<number> {
  const { rows } = await bed.db.query(
    'select coalesce(sum(hours), 0)::integer as hours from hour_entry where firm_id = $1',
    [work.firmId],
  );
  return rows[0].hours;
}

const states = async (work: FirmAtWork, id: number) => (await work.whole(id)).lines.map(({ state }) => state);

describe('a whole statement', () => {
  it('is accepted at once, and a line that a rule refuses is left and counted', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    const { contractId } = await work.hire('Blanc', 'Lou');
    const id = await sent(work, ['Aubin;Noah;05/2024;70', 'Blanc;Lou;05/2024;60']);
    await bed.db.query(`update employment_contract set ended_on = '2024-03-31' where id = $1`, [contractId]);
    expect(await acceptAll(work, id)).toEqual({
      decided: 1,
      left: [{ code: 'month-outside-employment', lines: 1 }],
    });
    expect(await posted(work)).toBe(7_000);
    expect((await states(work, id)).sort()).toEqual(['ACCEPTED', 'SENT']);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('never brings a person over 744 h by lines that are each allowed', async () => {
    const work = await aFirmAtWork(bed);
    const { assignmentIds } = await work.hire('Aubin', 'Noah', { shares: [5_000, 5_000] });
    const id = await sent(work, ['Aubin;Noah;05/2024;700']);
    // Hours of the same person recorded since, which leave room for one of the two lines.
    const since = {
      month: '2024-05',
      hours: 10_000,
      hour_kind: 'OVERTIME',
      recorded_by_user_id: work.house.userId,
    };
    await anEntry(bed.db, assignmentIds[0]!, since);
    expect(await acceptAll(work, id)).toEqual({
      decided: 1,
      left: [{ code: 'person-month-refused', lines: 1 }],
    });
    expect(await posted(work)).toBe(10_000 + 35_000);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is accepted without its remarks, then returned with one reason', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    await work.hire('Blanc', 'Lou');
    const id = await sent(work, ['Aubin;Noah;05/2024;70', 'Blanc;Lou;05/2024;230']);
    expect(await acceptAll(work, id, { withoutRemark: true })).toEqual({ decided: 1, left: [] });
    await bed.write(work.house, (scope) => decideAll(scope, id, { decision: 'RETURN', reason: '230 h ?' }));
    expect((await states(work, id)).sort()).toEqual(['ACCEPTED', 'RETURNED']);
    expect(await posted(work)).toBe(7_000);
  });

  it('is accepted once by two facilitators at the same time', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    await work.hire('Blanc', 'Lou');
    const second = actorOf({
      ...(await aUser(bed.db, { role: 'FACILITATOR', territory_id: work.house.territoryId })),
      role: 'FACILITATOR',
      territory_id: work.house.territoryId,
    });
    const id = await sent(work, ['Aubin;Noah;05/2024;70', 'Blanc;Lou;05/2024;60']);
    const decided = await Promise.all(
      [work.house, second, work.house, second].map((actor) =>
        bed.write(actor, (scope) => decideAll(scope, id, { decision: 'ACCEPT' })),
      ),
    );
    expect(decided.map((one) => one.decided).sort()).toEqual([0, 0, 0, 2]);
    expect(await posted(work)).toBe(13_000);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});

describe('a whole import taken back', () => {
  it('leaves the ledger as it was before, tells when and why, and is done once', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    await work.hire('Blanc', 'Lou');
    await acceptAll(work, await sent(work, ['Aubin;Noah;05/2024;70']));
    const id = await sent(work, ['Aubin;Noah;05/2024;80', 'Blanc;Lou;05/2024;60']);
    await acceptAll(work, id);
    expect(await posted(work)).toBe(14_000);
    expect(await bed.read(work.house, (scope) => previewReversal(scope, id))).toEqual({
      lines: 2,
      hours: 14_000,
      reversedLines: 0,
      correctedSince: [],
    });
    const [one, two] = await Promise.all([reverse(work, id), reverse(work, id)]);
    expect([one, two]).toEqual([{ reversedLines: 2 }, { reversedLines: 2 }]);
    expect(await reverse(work, id)).toEqual({ reversedLines: 2 });
    expect(await posted(work)).toBe(7_000);
    expect(await states(work, id)).toEqual(['REVERSED', 'REVERSED']);
    expect((await work.whole(id)).lines[0]).toMatchObject({ reversalReason: 'Mauvais mois' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is sent and accepted again from a new statement, and taken back again', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    const first = await sent(work, ['Aubin;Noah;05/2024;70']);
    await acceptAll(work, first);
    await reverse(work, first);
    const again = await sent(work, ['Aubin;Noah;05/2024;70', '']);
    await acceptAll(work, again);
    expect(await posted(work)).toBe(7_000);
    await reverse(work, again);
    expect(await posted(work)).toBe(0);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is refused, and nothing touched, when hours were corrected since: they are listed', async () => {
    const work = await aFirmAtWork(bed);
    const { assignmentIds } = await work.hire('Aubin', 'Noah');
    await work.hire('Blanc', 'Lou');
    const id = await sent(work, ['Aubin;Noah;05/2024;70', 'Blanc;Lou;05/2024;60']);
    await acceptAll(work, id);
    const cell = { assignmentId: assignmentIds[0]!, month: '2024-05', hourKind: 'WORKED' as const };
    await bed.write(work.house, (scope) =>
      saveCells(scope, [{ ...cell, hours: 7_500, seenRevision: 1, reason: 'Feuille de paie' } as never]),
    );
    await expect(reverse(work, id)).rejects.toMatchObject({
      code: 'import-corrected-since',
      params: { count: 1 },
    });
    expect(await posted(work)).toBe(13_500);
    const { correctedSince } = await bed.read(work.house, (scope) => previewReversal(scope, id));
    expect(correctedSince).toMatchObject([{ lastName: 'Aubin', hours: 7_000, hoursNow: 7_500 }]);
    expect(await states(work, id)).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  it('needs a reason, and is nobody’s but the house’s', async () => {
    const work = await aFirmAtWork(bed);
    const other = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    const id = await sent(work, ['Aubin;Noah;05/2024;70']);
    await acceptAll(work, id);
    await expect(reverse(work, id, ' ')).rejects.toMatchObject({ code: 'reversal-reason-missing' });
    await expect(reverse(other, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reverse({ ...work, house: work.firm }, id)).rejects.toMatchObject({ code: 'not-found' });
    const seen = await bed.write(work.house, (scope) =>
      scope.rows(sql`select 1 from timesheet_line where timesheet_id = ${id}`),
    );
    expect(seen).toHaveLength(1);
  });
});
