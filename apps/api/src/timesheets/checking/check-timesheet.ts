import { parseMonth } from '@clausier/domain/shared/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { type CheckedRows, checkRows } from './check-rows.js';
import { readLineContext } from './line-context.query.js';
import { PeopleIndex } from './match-person.js';
import { proposePeople, readFirmContracts } from './people.query.js';
import { type PlacedRow, placeRows, type StoredRow } from './place-rows.js';
import { storeCheck } from './store-check.js';

/**
 * Checks a draft from its rows as they stand now and stores the outcome of each, the lines they make and how the hours
 * went from one to the other. The same at creation, after each correction and once more when the firm certifies.
 */
export async function checkTimesheet(scope: Scope, timesheetId: number): Promise<CheckedRows> {
  const { month, firmSiret } = await scope.one<{ month: string; firmSiret: string }>(sql`
    select to_char(t.month, 'YYYY-MM') as month, f.siret as "firmSiret"
    from timesheet t join firm f on f.id = t.firm_id
    where t.id = ${timesheetId} and t.firm_id = ${scope.actor.firmId}`);
  const rows = await scope.rows<StoredRow>(sql`
    select id, row_number as "rowNumber", raw from timesheet_row
    where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId} order by row_number`);
  const people = new PeopleIndex(await readFirmContracts(scope));
  const facts = { firmSiret, month: parseMonth(month), today: scope.today };
  const placed = await withProposals(scope, placeRows(rows, people, facts));
  const checked = checkRows(placed, await readLineContext(scope, placed));
  await storeCheck(scope, timesheetId, checked);
  return checked;
}

/** Adds to each unknown name the person it is nearest to: a question for the firm, not an answer. */
async function withProposals(scope: Scope, rows: PlacedRow[]): Promise<PlacedRow[]> {
  const isUnknown = ({ findings }: PlacedRow) => findings.some(({ code }) => code === 'participant-unknown');
  const names = new Set(rows.filter(isUnknown).map(({ read }) => read.personText));
  names.delete('');
  const proposals = await proposePeople(scope, [...names]);
  return rows.map((row) => {
    const proposed = proposals.get(row.read.personText);
    if (proposed === undefined || !isUnknown(row)) return row;
    const findings = row.findings.map((finding) =>
      finding.code === 'participant-unknown' ? { ...finding, params: { proposed } } : finding,
    );
    return { ...row, findings };
  });
}
