import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { aFirmAtWork, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { acceptAsCertified } from './accept-as-certified.js';
import { decideAll } from './decide-all.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

async function sent(work: FirmAtWork, rows: string[]): Promise<number> {
  const { id, version } = await work.draft(['Nom;Prénom;Mois;Heures', ...rows].join('\n'));
  await bed.write(work.firm, (scope) =>
    certifyTimesheet(scope, id, { version, name: 'Ada', isStatementAccepted: true }),
  );
  return id;
}

const waiting = { among: sql`l.state = 'SENT'`, reason: null };
const acceptedAtOnce = (work: FirmAtWork, id: number) =>
  bed.write(work.house, (scope) => acceptAsCertified(scope, id, waiting));

async function entriesOf(work: FirmAtWork) {
  const { rows } = await bed.db.query(
    `select to_char(e.month, 'YYYY-MM') as month, e.hours, e.revision, e.derogation_id as "derogationId", l.state
     from hour_entry e left join timesheet_line l on l.id = e.timesheet_line_id where e.firm_id = $1 order by e.id`,
    [work.firmId],
  );
  return rows;
}

/** Two people's hours, sent; each change is told the first one's contract and assignment. */
async function twoSent() {
  const work = await aFirmAtWork(bed);
  const { contractId, assignmentIds } = await work.hire('Aubin', 'Noah');
  await work.hire('Blanc', 'Lou');
  const id = await sent(work, ['Aubin;Noah;05/2024;70', 'Blanc;Lou;05/2024;60']);
  return { work, id, contractId, assignmentId: assignmentIds[0]! };
}

describe('a statement that stands as it was certified', () => {
  it('is accepted at once: each line has its entry, and waits no more', async () => {
    const { work, id } = await twoSent();
    expect(await acceptedAtOnce(work, id)).toBe(2);
    const entry = { month: '2024-05', revision: 1, derogationId: null, state: 'ACCEPTED' };
    expect(await entriesOf(work)).toEqual([
      { ...entry, hours: 7_000 },
      { ...entry, hours: 6_000 },
    ]);
    expect(await acceptedAtOnce(work, id)).toBe(0);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it.each([
    ['a contract ended', `update employment_contract set ended_on = '2024-05-20' where id = $1`],
    ['an eligibility changed', `update employment_contract set eligible_until = '2024-12-31' where id = $1`],
    [
      'a clause began later',
      `update assignment set started_on = '2024-05-02' where employment_contract_id = $1`,
    ],
    [
      'a clause counts other hours',
      `update social_clause set counted_hour_kinds = '{WORKED}' where id in (select clause_id from assignment where employment_contract_id = $1)`,
    ],
    [
      'the rules are those of another release',
      `update timesheet set certified_facts = jsonb_set(certified_facts, '{rules}', '"others"')
       where firm_id = (select firm_id from employment_contract where id = $1)`,
    ],
  ])('is judged line by line as soon as %s, for one of its lines', async (_what, change) => {
    const { work, id, contractId } = await twoSent();
    await bed.db.query(change, [contractId]);
    expect(await acceptedAtOnce(work, id)).toBe(0);
    expect(await entriesOf(work)).toEqual([]);
    expect(await bed.write(work.house, (scope) => decideAll(scope, id, { decision: 'ACCEPT' }))).toEqual({
      decided: 2,
      left: [],
    });
  });

  it('is judged line by line once hours were posted for one of its people, here or elsewhere', async () => {
    const { work, id, assignmentId } = await twoSent();
    const by = { month: '2024-05', hours: 100, recorded_by_user_id: work.house.userId };
    await anEntry(bed.db, assignmentId, { ...by, hour_kind: 'TRAINING' });
    expect(await acceptedAtOnce(work, id)).toBe(0);
  });

  it('leaves to be judged what corrects the ledger, beside the rest', async () => {
    const work = await aFirmAtWork(bed);
    const { assignmentIds } = await work.hire('Aubin', 'Noah');
    await work.hire('Blanc', 'Lou');
    await anEntry(bed.db, assignmentIds[0]!, {
      month: '2024-05',
      hours: 1_000,
      recorded_by_user_id: work.house.userId,
    });
    const id = await sent(work, ['Aubin;Noah;05/2024;70', 'Blanc;Lou;05/2024;60']);
    expect(await bed.write(work.house, (scope) => decideAll(scope, id, { decision: 'ACCEPT' }))).toEqual({
      decided: 2,
      left: [],
    });
    expect((await entriesOf(work)).map(({ hours, revision }) => [hours, revision])).toEqual([
      [1_000, 1],
      [6_000, 1],
      [-1_000, 1],
      [7_000, 2],
    ]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('names the derogation a line rests on', async () => {
    const work = await aFirmAtWork(bed);
    const { assignmentIds } = await work.hire('Aubin', 'Noah', { contract: { ended_on: '2024-03-31' } });
    const { rows } = await bed.db.query(
      `insert into derogation (assignment_id, kind, reason, granted_by_user_id) values ($1, 'OUTSIDE_DATES', 'Avenant au contrat', $2) returning id`,
      [assignmentIds[0], work.house.userId],
    );
    const id = await sent(work, ['Aubin;Noah;05/2024;70']);
    await bed.write(work.house, (scope) => decideAll(scope, id, { decision: 'ACCEPT' }));
    expect((await entriesOf(work)).map(({ derogationId }) => derogationId)).toEqual([rows[0].id]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is of nobody but the house', async () => {
    const { work, id } = await twoSent();
    const other = await aFirmAtWork(bed);
    await expect(acceptedAtOnce(other, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await acceptedAtOnce(work, id)).toBe(2);
  });
});
