import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { EntityManager } from 'typeorm';
import { DEMONSTRATION_PASSWORD } from '../identity/demonstration-password.js';
import { declareHours } from './plot/declare-hours.js';
import { TERRITORIES } from './plot/model.js';
import { lastDeclaredOn, tellStory } from './plot/tell-story.js';
import { type Account, demonstrationAccounts, describeAccounts } from './writing/accounts.js';
import { ledgerLines } from './writing/ledger-lines.js';
import { recordPublishedClosings } from './writing/record-published.js';
import { type TerritoryIds, writeContracts } from './writing/write-contracts.js';
import { writeLedger } from './writing/write-ledger.js';
import { writeAccounts, writeOrganisations } from './writing/write-organisations.js';
import { type Signers, writePeople } from './writing/write-people.js';
import { writeReminders } from './writing/write-reminders.js';
import { writeTimesheets } from './writing/write-timesheets.js';

/**
 * Loads the demonstration, once, in the caller's transaction: the accounts are its mark, so that a load cut short leaves
 * nothing and is done again. Refuses to mix with data of its own that an installation already holds. Returns what to print.
 */
export async function loadDemonstration(em: EntityManager, today: CalendarDay): Promise<string[]> {
  const accounts = demonstrationAccounts();
  const [state] = await em.query<{ isLoaded: boolean; hasData: boolean }[]>(
    `select exists (select from app_user where is_demonstration) as "isLoaded",
      exists (select from app_user) or exists (select from operation) or exists (select from participant)
        or exists (select from firm) or exists (select from contracting_authority) as "hasData"`,
  );
  if (!state!.isLoaded && state!.hasData) {
    return [
      'The demonstration was not loaded: this database already holds data. Set DEMO=0 to run without it.',
    ];
  }
  if (!state!.isLoaded) await write(em, accounts, today);
  return describeAccounts(accounts, DEMONSTRATION_PASSWORD);
}

async function write(em: EntityManager, accounts: readonly Account[], today: CalendarDay): Promise<void> {
  const world = tellStory(lastDeclaredOn(today));
  const declarations = declareHours(world.dice, world.work, world.lastDeclared);
  const lines = ledgerLines(world.dice, world.work, declarations, today);
  const territories = await readTerritoryIds(em);
  const signers: Signers = new Map(TERRITORIES.map((code) => [code, signerOf(accounts, code)]));
  await em.query(`select set_config('clausier.reason', 'demonstration', true)`);
  await writeOrganisations(em, world);
  await writeAccounts(em, world, accounts, territories);
  await writeContracts(em, world, territories, today);
  await writePeople(em, world, territories, signers, today);
  await writeTimesheets(em, declarations.timesheets, accounts, territories, signers);
  await writeLedger(em, signers, lines);
  await writeReminders(em, today, signers);
  // Until the server's own analysis passes, about a minute later, the first screens would be planned blindly.
  await em.query(`analyze ${READ_AT_ONCE.join(', ')}`);
  await recordPublishedClosings(em, accounts, territories);
}

const READ_AT_ONCE = [
  'operation, public_contract, lot, contract_party, social_clause',
  'participant, participant_residence, eligibility, eligibility_proof, employment_contract, assignment',
  'person_house, house_work_contract, search_entry',
  'timesheet_line, hour_entry, hour_summary_month, hour_summary_year, hour_summary_clause, hour_summary_participant, hour_summary_recorded',
];

async function readTerritoryIds(em: EntityManager): Promise<TerritoryIds> {
  const rows = await em.query<{ id: number; code: string }[]>('select id, code from territory');
  return new Map(rows.map(({ id, code }) => [code, id]));
}

function signerOf(accounts: readonly Account[], code: string): number {
  return accounts.find(({ role, territory }) => role === 'FACILITATOR' && territory === code)!.id;
}
