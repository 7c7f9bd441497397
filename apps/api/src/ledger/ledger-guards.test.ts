import type { Month } from '@clausier/domain/calendar/month';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql, { raw } from 'sql-template-tag';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { CellsInput } from '../hours/cell-inputs.js';
import { validationPipe } from '../http/validation.js';
import type { Actor } from '../platform/actor.js';
import { postHours } from './post-hours.js';

const MONTH = '2024-03' as Month;

let bed: TestBed;
let actor: Actor;

beforeAll(async () => {
  bed = await openTestBed();
  const territory = await aTerritory(bed.db);
  actor = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
});
afterAll(() => bed.close());

async function postedHours(hours = 10_000): Promise<number> {
  const territory = { id: actor.territoryId!, commune: (await aTerritory(bed.db)).commune };
  const clause = await aClause(bed.db, await anOperation(bed.db, { territory }));
  const person = await aParticipant(bed.db, { territory });
  const { id } = await anAssignment(bed.db, await anEmploymentContract(bed.db, person), clause);
  const cell = { assignmentId: id, month: MONTH, hourKind: 'WORKED' as const, hours, seenRevision: 0 };
  await bed.write(actor, (scope) => postHours(scope, [cell]));
  return id;
}

const asApplication = (statement: string) => bed.write(actor, (scope) => scope.rows(sql`${raw(statement)}`));

/** A copy of a posted entry as a new row, with some columns changed: what a faulty program would try to write. */
async function copyEntry(assignmentId: number, changes: Record<string, string>): Promise<unknown> {
  const columns = `month, assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
    residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id,
    operation_id, operation_territory_id, authority_id, hour_kind, revision, is_reversal, hours, reason, recorded_by_user_id`;
  const values = columns.split(',').map((column) => changes[column.trim()] ?? column.trim());
  return asApplication(`insert into hour_entry (${columns}) select ${values.join(', ')} from hour_entry
    where assignment_id = ${assignmentId} and not is_reversal order by revision desc limit 1`);
}

describe('hole 1: a statement sent to a partition', () => {
  it.each([
    `insert into hour_entry_2024 default values`,
    `update hour_entry_2024 set hours = 1`,
    `delete from hour_entry_2024`,
    `truncate hour_entry_2024`,
    `select * from hour_entry_2024`,
  ])('is not for the application: %s', async (statement) => {
    await expect(asApplication(statement)).rejects.toThrow(/permission denied/);
  });

  it.each([
    'update hour_entry_2024 set hours = 1',
    'delete from hour_entry_2024',
    'truncate hour_entry_2024 cascade',
  ])('is refused even to the owner: %s', async (statement) => {
    await expect(bed.db.query(statement)).rejects.toMatchObject({ constraint: 'hour_entry_append_only' });
  });
});

describe('the ledger itself', () => {
  it.each(['update hour_entry set hours = 1', 'delete from hour_entry', 'truncate hour_entry'])(
    'is never changed by the application: %s',
    async (statement) => {
      await expect(asApplication(statement)).rejects.toThrow(/permission denied/);
    },
  );

  it.each(['update hour_entry set hours = 1', 'delete from hour_entry', 'truncate hour_entry'])(
    'is never changed by its owner either: %s',
    async (statement) => {
      await expect(bed.db.query(statement)).rejects.toMatchObject({ constraint: 'hour_entry_append_only' });
    },
  );

  it('does not let the application say when an entry was recorded', async () => {
    const late = `insert into hour_entry (recorded_at) values ('2020-01-01')`;
    await expect(asApplication(late)).rejects.toThrow(/permission denied/);
  });
});

describe('hole 2: dates that do not exist', () => {
  it.each(['2024-02-31', '2024-13', '0024-01', '2024-2'])(
    'are refused before any query: %s',
    async (month) => {
      const cell = { assignmentId: 1, month, hourKind: 'WORKED', hours: 1, seenRevision: 0 };
      const reading = validationPipe().transform({ cells: [cell] }, { type: 'body', metatype: CellsInput });
      await expect(reading).rejects.toMatchObject({
        errors: [{ field: 'cells.0.month', code: 'field-not-a-month' }],
      });
    },
  );
});

describe('hole 3: what a summary counts', () => {
  it('comes back to nothing when all hours of a cell were reversed', async () => {
    const assignmentId = await postedHours();
    const cell = {
      assignmentId,
      month: MONTH,
      hourKind: 'WORKED' as const,
      hours: 0,
      seenRevision: 1,
      reason: 'Doublon',
    };
    await bed.write(actor, (scope) => postHours(scope, [cell]));
    const { rows } = await bed.db.query(
      `select s.hours, s.entries from hour_summary_participant s join assignment a using (participant_id) where a.id = $1`,
      [assignmentId],
    );
    expect(rows).toEqual([{ hours: 0, entries: 0 }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is one line after a correction, with the new hours', async () => {
    const assignmentId = await postedHours();
    const cell = {
      assignmentId,
      month: MONTH,
      hourKind: 'WORKED' as const,
      hours: 9_000,
      seenRevision: 1,
      reason: 'Pointage',
    };
    await bed.write(actor, (scope) => postHours(scope, [cell]));
    const { rows } = await bed.db.query(
      `select s.hours, s.entries from hour_summary_clause s join assignment a using (clause_id) where a.id = $1`,
      [assignmentId],
    );
    expect(rows).toEqual([{ hours: 9_000, entries: 1 }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});

describe('hole 4: a reversal', () => {
  const reversal = { is_reversal: 'true', hours: '-hours', reason: `'Erreur'` };

  it('of other hours than its original is refused', async () => {
    const assignmentId = await postedHours();
    await expect(copyEntry(assignmentId, { ...reversal, hours: '-hours + 1' })).rejects.toMatchObject({
      constraint: 'hour_entry_reverses_its_original',
    });
  });

  it('of a revision that was never posted is refused', async () => {
    const assignmentId = await postedHours();
    await expect(copyEntry(assignmentId, { ...reversal, revision: '2' })).rejects.toMatchObject({
      constraint: 'hour_entry_reverses_its_original',
    });
  });

  it('is posted once, not twice', async () => {
    const assignmentId = await postedHours();
    await copyEntry(assignmentId, reversal);
    await expect(copyEntry(assignmentId, reversal)).rejects.toMatchObject({
      constraint: 'hour_entry_once_2024',
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('goes with a reason', async () => {
    const assignmentId = await postedHours();
    await expect(copyEntry(assignmentId, { ...reversal, reason: 'null' })).rejects.toMatchObject({
      constraint: 'hour_entry_correction_is_reasoned',
    });
  });

  it('comes before the next revision: a second revision on top of a standing one is refused', async () => {
    const assignmentId = await postedHours();
    await expect(copyEntry(assignmentId, { revision: '2', reason: `'Erreur'` })).rejects.toMatchObject({
      constraint: 'hour_entry_follows_a_reversal',
    });
  });
});

describe('the dimensions of an entry', () => {
  it('are those of its assignment: an entry cannot be counted for another territory', async () => {
    const assignmentId = await postedHours();
    const elsewhere = await aTerritory(bed.db);
    const moved = { revision: '1', hour_kind: `'TRAINING'`, residence_territory_id: String(elsewhere.id) };
    await expect(copyEntry(assignmentId, moved)).rejects.toMatchObject({
      constraint: 'hour_entry_assignment_fk',
    });
  });
});
