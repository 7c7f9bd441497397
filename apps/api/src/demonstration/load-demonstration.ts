import type { CalendarDay } from '@clausier/domain/shared/calendar-day';
import type { EntityManager } from 'typeorm';
import { DEMONSTRATION_PASSWORD } from '../identity/demonstration.controller.js';
import { hashPassword } from '../identity/password.js';
import { recordClosing } from '../reports/record-closing.js';
import { type Account, demonstrationAccounts, describeAccounts } from './accounts.js';
import { declareHours } from './declare-hours.js';
import { ledgerLines } from './ledger-lines.js';
import type { World } from './live-year.js';
import { TERRITORIES } from './model.js';
import { NEIGHBOURS } from './places.js';
import { lastDeclaredOn, tellStory } from './tell-story.js';
import { type TerritoryIds, writeContracts } from './write-contracts.js';
import { writeLedger } from './write-ledger.js';
import { type Signers, writePeople } from './write-people.js';
import { continueNumbering, writeRows } from './write-rows.js';
import { writeTimesheets } from './write-timesheets.js';

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
  // Until the server's own analysis passes, about a minute later, the first screens would be planned blindly.
  await em.query(`analyze ${READ_AT_ONCE.join(', ')}`);
  await recordPublishedClosings(em, accounts, territories);
}

const READ_AT_ONCE = [
  ...[
    'operation',
    'public_contract',
    'lot',
    'contract_party',
    'social_clause',
    'participant',
    'participant_residence',
  ],
  ...[
    'eligibility',
    'eligibility_proof',
    'employment_contract',
    'assignment',
    'timesheet_line',
    'hour_entry',
  ],
  ...['hour_summary_month', 'hour_summary_year', 'hour_summary_clause', 'hour_summary_participant'],
];

async function readTerritoryIds(em: EntityManager): Promise<TerritoryIds> {
  const rows = await em.query<{ id: number; code: string }[]>('select id, code from territory');
  return new Map(rows.map(({ id, code }) => [code, id]));
}

function signerOf(accounts: readonly Account[], code: string): number {
  return accounts.find(({ role, territory }) => role === 'FACILITATOR' && territory === code)!.id;
}

async function writeOrganisations(em: EntityManager, { market }: World): Promise<void> {
  const source = 'Code officiel géographique, INSEE';
  await em.query(
    `insert into commune (code, name, source) select c.code, c.name, $2
      from jsonb_to_recordset($1::jsonb) as c(code text, name text) on conflict (code) do nothing`,
    [JSON.stringify(NEIGHBOURS), source],
  );
  const authorities = [...new Set([...market.authorities.values()].flat())];
  await writeRows(em, 'contracting_authority', authorities);
  await writeRows(
    em,
    'firm',
    market.firms.all.map((firm) => ({ ...firm, contactEmail: `contact-${firm.id}@firm.example` })),
  );
  await continueNumbering(em, ['contracting_authority', 'firm']);
}

async function writeAccounts(
  em: EntityManager,
  { market }: World,
  accounts: readonly Account[],
  territories: TerritoryIds,
): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const firmIds = new Map(market.firms.all.map(({ id, name }) => [name, id]));
  const authorityIds = new Map([...market.authorities.values()].flat().map(({ id, name }) => [name, id]));
  await writeRows(
    em,
    'app_user',
    accounts.map(({ id, email, name, role, territory, firm, authority }) => ({
      ...{ id, email, name, role, passwordHash, language: 'fr', isDisabled: false, isDemonstration: true },
      territoryId: territory && territories.get(territory),
      firmId: firm && firmIds.get(firm),
      authorityId: authority && authorityIds.get(authority),
    })),
  );
  await continueNumbering(em, ['app_user']);
}

/** The two published reports, closed at their dates by the managers of their houses. */
async function recordPublishedClosings(
  em: EntityManager,
  accounts: readonly Account[],
  territories: TerritoryIds,
): Promise<void> {
  for (const { code, year, cutOffAt, note } of PUBLISHED) {
    const manager = accounts.find(({ role, territory }) => role === 'HOUSE_MANAGER' && territory === code)!;
    await recordClosing(em, {
      scope: 'HOUSE',
      territoryId: territories.get(code)!,
      year,
      conventionCode: 'HOUSE_1800',
      cutOffAt: new Date(cutOffAt),
      note,
      closedByUserId: manager.id,
    });
  }
}

/** The published report of Lys-Tourcoing gives its date; that of Nord-Ouest gives none, 15 February 2024 is ours. */
const PUBLISHED = [
  {
    code: 'LYS_TOURCOING',
    year: 2021,
    cutOffAt: '2022-02-24T22:59:59.999Z',
    note: 'Rapport d’activité 2021, données arrêtées au 24/02/2022',
  },
  {
    code: 'NORD_OUEST',
    year: 2023,
    cutOffAt: '2024-02-15T22:59:59.999Z',
    note: 'Rapport d’activité synthétique 2023',
  },
] as const;
