import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { aFirmAtWork, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { decideAll } from '../reviewing/decide-all.js';
import { changeRows } from './change-rows.js';
import { copyReturned } from './copy-returned.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const REASON = 'Absence non déduite';

async function certify(work: FirmAtWork, id: number): Promise<void> {
  const { version } = await work.whole(id);
  const signed = { version, name: 'Ada', isStatementAccepted: true };
  await bed.write(work.firm, (scope) => certifyTimesheet(scope, id, signed));
}
const decide = (work: FirmAtWork, id: number, input: Parameters<typeof decideAll>[2]) =>
  bed.write(work.house, (scope) => decideAll(scope, id, input));
const copy = (work: FirmAtWork, id: number) => bed.write(work.firm, (scope) => copyReturned(scope, id));

/** A statement of two people of which every line came back. */
async function aReturnedStatement(): Promise<{ work: FirmAtWork; id: number }> {
  const work = await aFirmAtWork(bed);
  await work.hire('Aubin', 'Noah');
  await work.hire('Blanc', 'Lou', { shares: [4_000, 6_000] });
  const { id } = await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;04/2024;70,25\nBlanc;Lou;05/2024;60');
  await certify(work, id);
  await decide(work, id, { decision: 'RETURN', reason: REASON });
  return { work, id };
}

describe('a returned statement', () => {
  it('becomes a draft of its lines, each with the reason on its hours, to the hundredth and to the clause', async () => {
    const { work, id } = await aReturnedStatement();
    const draft = await work.whole((await copy(work, id)).id);
    expect(draft).toMatchObject({ origin: 'GRID', status: 'DRAFT', effect: { refusedRows: 3, hours: 0 } });
    expect(draft.rows.map(({ personText, month, hours }) => [personText, month, hours])).toEqual([
      ['Aubin Noah', '2024-04', 7_025],
      ['Blanc Lou', '2024-05', 2_400],
      ['Blanc Lou', '2024-05', 3_600],
    ]);
    for (const { findings } of draft.rows)
      expect(findings).toMatchObject([{ code: 'line-returned', field: 'hours', params: { reason: REASON } }]);
  });

  it('is sent again once each line is corrected, or said to be right, and its hours are counted once', async () => {
    const { work, id } = await aReturnedStatement();
    const { id: draftId, version } = await copy(work, id);
    await expect(certify(work, draftId)).rejects.toMatchObject({ code: 'timesheet-has-errors' });
    const [noah, ...lou] = (await work.whole(draftId)).rows.map((row) => row.id);
    await bed.write(work.firm, (scope) =>
      changeRows(scope, draftId, {
        version,
        changes: [
          { rowIds: [noah!], hours: '63,25' },
          { rowIds: lou, isKept: true },
        ],
      }),
    );
    await certify(work, draftId);
    expect(await decide(work, draftId, { decision: 'ACCEPT' })).toEqual({ decided: 3, left: [] });
    const { rows } = await bed.db.query(
      'select sum(hours)::integer as hours from hour_entry where firm_id = $1',
      [work.firmId],
    );
    expect(rows[0].hours).toBe(6_325 + 6_000);
    await expect(copy(work, id)).rejects.toMatchObject({ code: 'timesheet-has-nothing-returned' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is copied into one draft by two people at the same time', async () => {
    const { work, id } = await aReturnedStatement();
    const copies = await Promise.all([1, 2, 3, 4].map(() => copy(work, id)));
    expect(new Set(copies.map((one) => one.id)).size).toBe(1);
  });

  it('leaves out what the firm has declared again since', async () => {
    const { work, id } = await aReturnedStatement();
    const { id: later } = await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;04/2024;63');
    await certify(work, later);
    const draft = await work.whole((await copy(work, id)).id);
    expect(draft.rows.map(({ personText }) => personText)).toEqual(['Blanc Lou', 'Blanc Lou']);
  });

  it('is copied by its own firm only, and once it was sent', async () => {
    const { work, id } = await aReturnedStatement();
    await expect(copy(await aFirmAtWork(bed), id)).rejects.toMatchObject({ code: 'not-found' });
    const draft = await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;06/2024;10');
    await expect(copy(work, draft.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
