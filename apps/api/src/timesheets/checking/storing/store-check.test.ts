import { parseMonth } from '@clausier/domain/calendar/month';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Scope } from '../../../database/scope.js';
import { openTestBed, type TestBed } from '../../../database/test-bed.js';
import { aFirmAtWork, aSource } from '../../firm-at-work.test-bed.js';
import { receiveStatement } from '../../receiving/receive-statement.js';
import { checkTimesheet } from '../check-timesheet.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const PEOPLE = 20;
const MONTHS = 17;
const LINES = PEOPLE * MONTHS;

/** A statement of a line a person and a month, whose hours tell it from another of the same. */
function statementOf(hours: number): string {
  const rows = ['Nom;Prénom;Mois;Heures'];
  for (let person = 0; person < PEOPLE; person++)
    for (let month = 0; month < MONTHS; month++) {
      const written = `${String((month % 12) + 1).padStart(2, '0')}/${2023 + Math.floor(month / 12)}`;
      rows.push(`Ouvrier${'abcdefghijklmnopqrstuvwxyz'[person]};Camille;${written};${hours}`);
    }
  return rows.join('\n');
}

const receive = (scope: Scope, hours: number) =>
  receiveStatement(scope, { month: parseMonth('2024-05'), source: aSource(statementOf(hours)) });

/** How many rows and lines this transaction has looked at. */
async function lookedAt(scope: Scope): Promise<number> {
  const { looked } = await scope.one<{ looked: number }>(sql`
    select sum(coalesce(idx_tup_fetch, 0) + seq_tup_read)::integer as looked from pg_stat_xact_user_tables
    where relname in ('timesheet_row', 'timesheet_line')`);
  return looked;
}

describe('storing a check', () => {
  it('looks at each row and line a few times, whatever the planner believes of a statement it has not counted', async () => {
    const work = await aFirmAtWork(bed);
    for (let person = 0; person < PEOPLE; person++)
      await work.hire(`Ouvrier${'abcdefghijklmnopqrstuvwxyz'[person]}`, 'Camille', {
        contract: { started_on: '2022-01-01' },
      });
    await bed.write(work.firm, (scope) => receive(scope, 70));
    // What is counted is another statement: of the next, the planner expects one row.
    await bed.db.query('analyze timesheet_row, timesheet_line');
    const id = await bed.write(work.firm, async (scope) => {
      const { timesheet } = await receive(scope, 80);
      expect(timesheet!.effect.newLines).toBe(LINES);
      expect(await lookedAt(scope)).toBeLessThan(30 * LINES);
      return timesheet!.id;
    });
    await bed.write(work.firm, async (scope) => {
      await checkTimesheet(scope, id);
      expect(await lookedAt(scope)).toBeLessThan(30 * LINES);
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
