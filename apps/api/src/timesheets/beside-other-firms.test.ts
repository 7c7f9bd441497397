import { parseMonth } from '@clausier/domain/calendar/month';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { postHours } from '../ledger/post-hours.js';
import { certifyTimesheet } from './certify-timesheet.js';
import { readBreakdown } from './correcting/breakdown.query.js';
import { declareNoHours } from './declare-no-hours.js';
import { discardTimesheet } from './discard-timesheet.js';
import { aFirmAtWork, type FirmAtWork } from './firm-at-work.test-bed.js';
import { typeTimesheet } from './receiving/type-timesheet.js';
import { decideLines } from './reviewing/decide-lines.js';
import { readThisMonth } from './this-month.query.js';
import type { TimesheetView } from './timesheet.view.js';
import { withdrawNoHours } from './withdraw-no-hours.js';

const MONTH = '2024-05';
/** A layout of which nobody can tell which column holds the hours. */
const AMBIGUOUS = 'Nom;Prénom;Mois;Heures chantier;Heures dépôt';

let bed: TestBed;
/** A firm that has sent hours for the month, said that it had none in another, and holds a draft. */
let neighbour: FirmAtWork;
/** One that answered nothing yet. */
let silent: FirmAtWork;
let own: FirmAtWork;
let noah: number;

beforeAll(async () => {
  bed = await openTestBed();
  neighbour = await aFirmAtWork(bed);
  silent = await aFirmAtWork(bed);
  await silent.hire('Haddad', 'Sami');
  const { assignmentIds } = await neighbour.hire('Cailleau', 'Inès');
  const sent = await send(neighbour, await type(neighbour, assignmentIds[0]!, '20', MONTH));
  await accept(neighbour, sent);
  await say(neighbour, '2024-04');
  await send(neighbour, await type(neighbour, assignmentIds[0]!, '7', '2024-03'));
  await type(neighbour, assignmentIds[0]!, '8', '2024-02');
  const answered = await neighbour.upload(`${AMBIGUOUS}\nCailleau;Inès;01/2024;100;90`, {
    columns: { hours: 4 },
  });
  await send(neighbour, answered.timesheet!);
});
beforeEach(async () => {
  own = await aFirmAtWork(bed);
  noah = (await own.hire('Aubin', 'Noah')).assignmentIds[0]!;
});
afterEach(async () => expect(await bed.brokenInvariants()).toEqual([]));
afterAll(() => bed.close());

async function type(firm: FirmAtWork, assignmentId: number, hoursText: string, month: string) {
  const rows = [{ assignmentId, hoursText }];
  return bed.write(firm.firm, (scope) => typeTimesheet(scope, { month, rows }));
}
const send = ({ firm }: FirmAtWork, { id, version }: TimesheetView) =>
  bed.write(firm, (scope) =>
    certifyTimesheet(scope, id, { version, name: 'Lou Chef', isStatementAccepted: true }),
  );
const say = ({ firm }: FirmAtWork, month: string) =>
  bed.write(firm, (scope) => declareNoHours(scope, { month }));
async function accept(firm: FirmAtWork, { id }: TimesheetView) {
  const { lines } = await firm.whole(id);
  const decisions = lines.map((line) => ({
    lineId: line.id,
    version: line.version,
    decision: 'ACCEPT' as const,
  }));
  return bed.write(firm.house, (scope) => decideLines(scope, id, { decisions }));
}

/** Everything the neighbour declared. */
async function whatNeighbourDeclared(): Promise<unknown[]> {
  const tables = ['timesheet', 'timesheet_row', 'timesheet_line', 'timesheet_file', 'hour_entry'];
  const found = [];
  for (const table of tables) {
    const { rows } = await bed.db.query(
      `select to_jsonb(t) as row from ${table} t where firm_id = $1 order by id`,
      [neighbour.firmId],
    );
    expect([table, rows.length > 0]).toEqual([table, true]);
    found.push(...rows);
  }
  return found;
}

describe('beside other firms, a firm', () => {
  it('leaves what they declared as it was, whatever it sends, gives up or takes back for the same months', async () => {
    const before = await whatNeighbourDeclared();
    const said = await say(own, '2024-04');
    await bed.write(own.firm, (scope) => withdrawNoHours(scope, said.id));
    await say(own, '2024-04');
    await send(own, await type(own, noah, '10', '2024-04'));
    await accept(own, await send(own, await type(own, noah, '11', MONTH)));
    const { id, version } = await type(own, noah, '12', '2024-02');
    await bed.write(own.firm, (scope) => discardTimesheet(scope, id, version));
    expect(await whatNeighbourDeclared()).toEqual(before);
  });

  it('says that it had no hours in its own name, although others sent theirs', async () => {
    const said = await say(own, MONTH);
    expect(said).toMatchObject({ status: 'SENT', certifiedName: (await signerOf(own)).name });
    expect((await say(own, '2024-04')).id).not.toBe(said.id);
    const idle = await aFirmAtWork(bed);
    expect(await say(idle, MONTH)).toMatchObject({ origin: 'NO_HOURS', status: 'SENT' });
  });

  it('is shown what it owes and said alone for a month, although others owe theirs or said that they had none', async () => {
    const shown = (month: string) => bed.read(own.firm, (scope) => readThisMonth(scope, { month }));
    expect(await shown('2024-04')).toMatchObject({ state: 'NOTHING', noHoursId: null, owedClauses: 1 });
    const { id } = await say(own, '2024-04');
    expect(await shown('2024-04')).toMatchObject({ state: 'NO_HOURS', noHoursId: id, owedClauses: 0 });
  });

  it('cannot say so once its own hours are sent, although others owe theirs', async () => {
    await send(own, await type(own, noah, '10', MONTH));
    await expect(say(own, MONTH)).rejects.toMatchObject({ code: 'no-hours-contradicted' });
  });

  it('sends a file that another sent before it, and is asked what another was asked', async () => {
    const text = `${AMBIGUOUS}\nAubin;Noah;01/2024;100;90`;
    const asked = await own.upload(text);
    expect(asked.timesheet).toBeNull();
    const answered = await own.upload(text, { columns: { hours: 4 } });
    await send(own, answered.timesheet!);
    const other = await aFirmAtWork(bed);
    await other.hire('Aubin', 'Noah');
    const again = await other.upload(text, { columns: { hours: 3 } });
    expect(again.timesheet).toMatchObject({ status: 'DRAFT', effect: { hours: 10_000 } });
    const next = await own.upload(`${AMBIGUOUS}\nAubin;Noah;02/2024;100;90`);
    expect(next.timesheet!.effect.hours).toBe(9_000);
  });

  it('counts its own hours alone towards an objective it shares', async () => {
    const territory = await aTerritory(bed.db);
    const house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
    const clause = await aClause(bed.db, await anOperation(bed.db, { territory }));
    const hireOn = async ({ firmId }: FirmAtWork) => {
      const person = await aParticipant(bed.db, { territory });
      const contract = await anEmploymentContract(bed.db, person, { firm_id: firmId });
      return anAssignment(bed.db, contract, clause);
    };
    const [mine, theirs] = [await hireOn(own), await hireOn(neighbour)];
    const worked = { month: parseMonth('2024-03'), hourKind: 'WORKED', hours: 700, seenRevision: 0 } as const;
    await bed.write(house, (scope) => postHours(scope, [{ assignmentId: theirs.id, ...worked }]));
    const { id } = await type(own, mine.id, '10', MONTH);
    const { byClause } = await bed.read(own.firm, (scope) => readBreakdown(scope, id));
    expect(byClause).toMatchObject([{ clauseId: clause.id, hours: 1_000, before: 0, after: 1_000 }]);
  });
});

const signerOf = async ({ firm }: FirmAtWork) =>
  (await bed.db.query('select name from app_user where id = $1', [firm.userId])).rows[0] as { name: string };
