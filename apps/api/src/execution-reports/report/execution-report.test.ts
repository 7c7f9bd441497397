import { anEntry } from '@clausier/tests/builders/ledger';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouseAtWork } from '../../contracts/house.test-bed.js';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { amend, divide, someWorks, type Works } from '../testing/works.test-bed.js';
import { readDifficultiesOf } from './difficulties.query.js';
import { readExecutionReport } from './execution-report.query.js';
import type { ExecutionReport } from './execution-report.view.js';
import { askedBy, type ExecutionReportQuery } from './execution-report-query.js';
import { readWorkers } from './workers.query.js';
import { writeDifficulties } from './write-difficulties.js';

let bed: TestBed;
let works: Works;

beforeAll(async () => {
  bed = await openTestBed();
  works = await someWorks(bed);
  const { lys, alone, together, lead, partner, helper } = works;
  // Recorded for nobody: the holder answers alone.
  await lys.worked(alone, { '2024-01': 40_000, '2024-02': 50_050 });
  await lys.worked(together, { '2024-03': 10_000 }, { partyId: lead.partyId });
  await lys.worked(together, { '2024-04': 5_000 }, { partyId: partner.partyId });
  await lys.worked(together, { '2024-05': 2_525 }, { partyId: helper.partyId });
  await lys.worked(together, { '2024-05': 100 });
});
afterAll(() => bed.close());

const report = (query: ExecutionReportQuery = {}, actor: Actor = works.lys.house): Promise<ExecutionReport> =>
  bed.read(actor, (scope) => readExecutionReport(scope, askedBy(actor, works.operationId, query)));
const clauseOf = ({ clauses }: ExecutionReport, { id }: { id: number }) =>
  clauses.find(({ clauseId }) => clauseId === id)!;
const totalOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);

describe('the bilan of an operation', () => {
  it('sets what each clause asked against what was done, and adds them up without making up for one by another', async () => {
    const found = await report();
    expect(clauseOf(found, works.alone)).toMatchObject({
      objectiveHours: 100_000,
      doneHours: 90_050,
      outstandingHours: 9_950,
      rate: 9_005,
      sharing: 'SOLE',
    });
    expect(clauseOf(found, works.together)).toMatchObject({ objectiveHours: 60_000, doneHours: 17_625 });
    expect(found.totals).toMatchObject({
      objectiveHours: 160_000,
      doneHours: 107_675,
      missingHours: 52_325,
      firstMonth: '2024-01',
      lastMonth: '2024-05',
    });
  });

  it('tells the hours of each party with its subcontractors, and those that were recorded for nobody', async () => {
    const { sharing, parties, unattributedHours } = clauseOf(await report(), works.together);
    expect([sharing, unattributedHours]).toEqual(['UNDIVIDED', 100]);
    expect(
      parties.map(({ firmName, objectiveHours, doneHours }) => [firmName, objectiveHours, doneHours]),
    ).toEqual([
      ['Couleurs du Virolois', null, 10_000],
      ['Éveil Insertion', null, 7_525],
    ]);
  });

  it('simulates the penalty to the cent, after a notice and fifteen days', async () => {
    const found = await report({ noticeOn: '2024-07-01' });
    expect(clauseOf(found, works.alone).penalty).toEqual({
      state: 'OVER',
      missingHours: 9_950,
      centsPerHour: 20_000,
      amountCents: 1_990_000,
      noticeOn: '2024-07-01',
      observationsUntil: '2024-07-16',
      decidedFrom: '2024-07-17',
    });
    expect(clauseOf(found, works.together).penalty).toMatchObject({ state: 'NO_RATE', amountCents: null });
    expect(found.penalties).toEqual({ noticeOn: '2024-07-01', overCents: 1_990_000, runningCents: 0 });
  });

  it('of one contract is about its clauses, its hours and its people only', async () => {
    const found = await report({ publicContract: works.alone.public_contract_id });
    expect(found.clauses.map(({ clauseId }) => clauseId)).toEqual([works.alone.id]);
    expect([found.totals.doneHours, found.people.persons]).toEqual([90_050, 1]);
    await expect(report({ publicContract: 2_000_000_000 })).rejects.toMatchObject({
      code: 'not-found',
      field: 'publicContract',
    });
  });

  it('as of a past day counts what was recorded until then, and the objective in force on it', async () => {
    const other = await someWorks(bed);
    const { id } = await other.lys.worked(other.alone, {}).then(({ assignmentId }) => ({ id: assignmentId }));
    const entry = { month: '2024-01', recorded_by_user_id: other.lys.house.userId };
    await anEntry(bed.db, id, { ...entry, hours: 5_000, recorded_at: '2024-02-10T22:59:59Z' });
    await anEntry(bed.db, id, {
      ...entry,
      month: '2024-02',
      hours: 7_000,
      recorded_at: '2024-02-10T23:00:00Z',
    });
    await amend(bed, other.alone, '2024-03-01', 80_000);
    const asOf = (day: string) =>
      bed.read(other.lys.house, (scope) =>
        readExecutionReport(scope, askedBy(other.lys.house, other.operationId, { asOf: day })),
      );
    const [before, after] = [await asOf('2024-02-10'), await asOf('2024-03-01')];
    expect(
      [before, after].map((one) => [one.totals.doneHours, clauseOf(one, other.alone).objectiveHours]),
    ).toEqual([
      [5_000, 100_000],
      [12_000, 80_000],
    ]);
    await expect(asOf('2024-06-16')).rejects.toMatchObject({ code: 'report-day-in-the-future' });
  });

  it('follows the division of a consortium, in proportion once the objective has changed', async () => {
    await divide(bed, works, [45_000, 15_000]);
    const divided = clauseOf(await report(), works.together);
    expect(
      divided.parties.map(({ objectiveHours, outstandingHours }) => [objectiveHours, outstandingHours]),
    ).toEqual([
      [45_000, 35_000],
      [15_000, 7_475],
    ]);
    await amend(bed, works.together, '2024-06-01', 40_002);
    const amended = clauseOf(await report(), works.together);
    expect(amended.sharing).toBe('PROPORTIONAL');
    expect(totalOf(amended.parties.map(({ objectiveHours }) => objectiveHours!))).toBe(40_002);
  });

  it('tells the persons apart for the house: each table counts everybody', async () => {
    const { people } = await report();
    expect([people.persons, people.workContracts]).toEqual([5, 5]);
    for (const { by, rows } of people.tables.filter((table) => !table.by.startsWith('exit'))) {
      expect([by, totalOf(rows.map(({ persons }) => persons))]).toEqual([by, 5]);
      expect([by, totalOf(rows.map(({ hours }) => hours!))]).toEqual([by, 107_675]);
    }
  });

  it('does not learn the home nor the exit of somebody whom another house follows and hired', async () => {
    const of = await someWorks(bed);
    const { lys, alone, operationId } = of;
    const elsewhere = await aTerritory(bed.db);
    const theirs = await lys.worked(alone, { '2024-01': 1_000 }, { livesIn: elsewhere });
    const ours = await lys.worked(alone, { '2024-01': 2_000 });
    await bed.db.query(
      `update employment_contract set ended_on = '2024-02-29', exit_situation = 'CDI', exit_recorded_on = '2024-03-01' where id = any ($1)`,
      [[theirs, ours].map(({ employmentContractId }) => employmentContractId)],
    );
    const asked = { operationId, audience: 'HOUSE' } as const;
    const workers = await bed.read(lys.house, (scope) => readWorkers(scope, asked, '2024-06-15'));
    const known = ({ participantId }: { participantId: number }) => {
      const { exit, residenceCommune, communeName, hasEnded } = workers.find(
        (one) => one.participantId === participantId,
      )!;
      return [hasEnded, exit, residenceCommune, communeName];
    };
    expect(known(theirs)).toEqual([true, null, null, null]);
    expect(known(ours)).toEqual([true, 'CDI', lys.territory.commune, expect.any(String)]);
  });

  it('does not exist for another house, for another buyer, nor for a firm', async () => {
    const stranger = await aHouseAtWork(bed);
    const other = await someWorks(bed);
    const firm = await works.userOfFirm(works.lead.firmId);
    for (const actor of [stranger.house, other.buyer, firm])
      await expect(report({}, actor)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of a firm is asked for one that answers to the buyer, on this operation', async () => {
    for (const { firmId } of [works.helper, { firmId: 2_000_000_000 }])
      await expect(report({ audience: 'FIRM', firm: firmId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(report({ audience: 'FIRM' })).rejects.toMatchObject({
      code: 'field-missing',
      field: 'firm',
    });
  });
});

describe('what a buyer reads of it', () => {
  it('is the execution, firm by firm, and no person', async () => {
    const [seen, whole] = [await report({}, works.buyer), await report()];
    expect(seen.clauses).toEqual(whole.clauses);
    expect(seen.totals).toEqual(whole.totals);
    expect(seen.people.tables.map(({ telling, rows }) => [telling, rows.length])).toEqual(
      seen.people.tables.map(() => ['IN_ATTESTATION', 0]),
    );
    expect(JSON.stringify(seen)).not.toMatch(/Nom\d|Prénom/);
  });

  it('says how many persons the operation has, five or more, and nothing finer', async () => {
    expect((await report({}, works.buyer)).people.persons).toBe(5);
    const contract = await report({ publicContract: works.alone.public_contract_id }, works.buyer);
    const earlier = await report({ asOf: '2024-06-14' }, works.buyer);
    expect([contract.people.persons, earlier.people.persons]).toEqual([null, null]);
    const few = await someWorks(bed);
    await few.lys.worked(few.alone, { '2024-01': 100 });
    const seen = await bed.read(few.buyer, (scope) =>
      readExecutionReport(scope, askedBy(few.buyer, few.operationId, {})),
    );
    expect([seen.people.persons, seen.people.workContracts]).toEqual([null, null]);
  });

  it('cannot be made larger by asking for the eyes of the house', async () => {
    const seen = await report({ audience: 'HOUSE', firm: works.lead.firmId }, works.buyer);
    expect([seen.audience, seen.subject.firmId, seen.difficulties]).toEqual(['AUTHORITY', null, null]);
  });
});

describe('the difficulties of an operation', () => {
  const write = (text: string, version: number | null, actor = works.lys.house) =>
    bed.write(actor, (scope) => writeDifficulties(scope, works.operationId, { text, version }));

  it('are written by its house, changed by who read the last version, and read by the house alone', async () => {
    const first = await write('Le gros œuvre a pris deux mois de retard.', null);
    expect(first.version).toBe(1);
    await expect(write('Sans avoir lu', null)).rejects.toMatchObject({ code: 'version-stale' });
    const second = await write('Trois mois de retard.\nDeux désistements.', 1);
    expect(second).toEqual({ text: 'Trois mois de retard.\nDeux désistements.', version: 2 });
    await expect(write('Une version de retard', 1)).rejects.toMatchObject({ code: 'version-stale' });
    expect((await report()).difficulties).toBe(second.text);
    expect((await report({}, works.buyer)).difficulties).toBeNull();
    const stranger = await aHouseAtWork(bed);
    await expect(write('Ailleurs', null, stranger.house)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      bed.read(stranger.house, (scope) => readDifficultiesOf(scope, works.operationId)),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('name nobody at work on it, and hold no social security number', async () => {
    const { rows } = await bed.db.query(
      `select p.last_name, p.first_name from participant p join assignment a on a.participant_id = p.id
        where a.operation_id = $1 limit 1`,
      [works.operationId],
    );
    const { last_name, first_name } = rows[0];
    const named = `Absence de ${String(first_name).toUpperCase()} ${String(last_name).toLowerCase()} en mars`;
    await expect(write(named, 2)).rejects.toMatchObject({ code: 'text-names-person', field: 'text' });
    await expect(write('Le 1 84 12 76 451 089 46 est absent', 2)).rejects.toMatchObject({
      code: 'nir-refused',
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
