import { firstDayOf } from '@clausier/domain/calendar/month';
import { formatHours } from '@clausier/domain/hours/format-hours';
import type { Hours } from '@clausier/domain/hours/hours';
import type { EntityManager } from 'typeorm';
import type { DeclaredLine, DeclaredRow, DeclaredTimesheet } from '../plot/declare-hours.js';
import type { Account } from './accounts.js';
import type { TerritoryIds } from './write-contracts.js';
import type { Signers } from './write-people.js';
import { continueNumbering, writeRows } from './write-rows.js';

const STATEMENT = 'Je certifie que ces heures ont été travaillées.';

/** Writes the timesheets firms sent, row by row, and what became of each line. */
export async function writeTimesheets(
  em: EntityManager,
  timesheets: readonly DeclaredTimesheet[],
  accounts: readonly Account[],
  territories: TerritoryIds,
  signers: Signers,
): Promise<void> {
  const userOf = new Map(accounts.map((account) => [account.firm, account]));
  await writeRows(
    em,
    'timesheet',
    timesheets.map((sheet) => sheetRow(sheet, userOf.get(sheet.firm.name)!)),
  );
  await writeRows(
    em,
    'timesheet_row',
    timesheets.flatMap((sheet) => sheet.rows.map((row) => rowRow(sheet, row))),
  );
  const lines = timesheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => row.lines.map((line) => ({ sheet, row, line }))),
  );
  await writeRows(
    em,
    'timesheet_line',
    lines.map(({ sheet, line }) => lineRow(sheet, line, territories, signers)),
  );
  await writeRows(
    em,
    'timesheet_part',
    lines.map(({ sheet, row, line }) => ({
      rowId: row.id,
      lineId: line.id,
      timesheetId: sheet.id,
      hours: line.work.hours,
    })),
  );
  await continueNumbering(em, ['timesheet', 'timesheet_row', 'timesheet_line']);
}

function sheetRow({ id, firm, month, certifiedOn }: DeclaredTimesheet, user: Account) {
  const at = `${certifiedOn}T10:00:00Z`;
  return {
    id,
    firmId: firm.id,
    month: firstDayOf(month),
    origin: 'GRID',
    status: 'SENT',
    certifiedByUserId: user.id,
    certifiedName: user.name,
    certifiedStatement: STATEMENT,
    certifiedAt: at,
    createdByUserId: user.id,
    createdAt: at,
  };
}

function rowRow(sheet: DeclaredTimesheet, { id, number, lines }: DeclaredRow) {
  const { contract, hourKind } = lines[0]!.work;
  const hours = lines.reduce((sum, { work }) => sum + work.hours, 0) as Hours;
  const fullName = `${contract.person.lastName} ${contract.person.firstName}`;
  return {
    id,
    timesheetId: sheet.id,
    firmId: sheet.firm.id,
    rowNumber: number,
    raw: {
      given: { employmentContractId: contract.id, fullName, hourKind, hours: formatHours(hours, 'fr') },
    },
    personText: fullName,
    month: firstDayOf(sheet.month),
    hourKind,
    hours,
    employmentContractId: contract.id,
    outcome: 'ACCEPTED',
    findings: [],
  };
}

function lineRow(sheet: DeclaredTimesheet, line: DeclaredLine, territories: TerritoryIds, signers: Signers) {
  const { contract, assignment, hourKind, hours } = line.work;
  const isDecided = line.state !== 'SENT';
  return {
    id: line.id,
    timesheetId: sheet.id,
    firmId: sheet.firm.id,
    employmentContractId: contract.id,
    assignmentId: assignment.id,
    operationTerritoryId: territories.get(contract.territory),
    month: firstDayOf(sheet.month),
    hourKind,
    hours,
    effect: 'NEW',
    baseRevision: 0,
    state: line.state,
    findings: [],
    decidedByUserId: isDecided ? signers.get(contract.territory) : null,
    decidedAt: isDecided ? `${sheet.certifiedOn}T15:00:00Z` : null,
    decisionReason: line.reason,
  };
}
