import pg from 'pg';
import { AS_INSTALLATION } from '../../../database/administer.js';
import { contractsOf } from './contracts.js';
import { hoursOf } from './hours.js';
import { ACCOUNTS, ORGANISATIONS } from './organisations.js';
import { peopleOf } from './people.js';
import { PLACES, type Size } from './sizes.js';

/** The tables whose ids are made here, and whose journal is not written. */
const MADE = [
  'participant',
  'participant_residence',
  'eligibility',
  'employment_contract',
  'assignment',
  'operation',
  'public_contract',
  'lot',
  'contract_party',
  'social_clause',
];

/**
 * What is bypassed: the journal of who typed what (some ten gigabytes about data nobody typed: I8 does not hold), and the
 * check, row by row, that nobody anonymous comes back: nobody made here is anonymous.
 */
const BYPASSED: readonly (readonly [table: string, trigger: string])[] = [
  ...MADE.map((table) => [table, 'write_audit_insert'] as const),
  ...['participant_residence', 'eligibility', 'employment_contract'].map(
    (table) => [table, 'refuse_the_anonymous'] as const,
  ),
];

/**
 * Fills a migrated database with twenty years of France, set by set. Every constraint holds, and every trigger but those
 * above: the sums beside the ledger are kept by its own.
 */
export async function generateFrance(
  ownerUrl: string,
  size: Size,
  passwordHash: string,
  say: (line: string) => void,
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: AS_INSTALLATION });
  await owner.connect();
  try {
    await owner.query(
      `set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off`,
    );
    await openYears(owner, size);
    await turnBypassed(owner, 'disable');
    const tightened = await loosen(owner);
    await owner.query(PLACES);
    for (const statement of ORGANISATIONS) await owner.query(statement);
    await owner.query(ACCOUNTS, [passwordHash]);
    for (const statement of [...contractsOf(size), ...peopleOf(size)]) {
      const startedAt = performance.now();
      const { rowCount } = await owner.query(statement);
      if ((rowCount ?? 0) > 100_000)
        say(`  ${statement.trim().split(/[\s(]/, 3).join(' ')}: ${rowCount} rows, ${seconds(startedAt)}`);
    }
    for (let year = size.firstYear; year < size.firstYear + size.years; year++) {
      const startedAt = performance.now();
      const { rowCount } = await owner.query(hoursOf(year));
      say(`  ${year}: ${rowCount} lines, ${seconds(startedAt)}`);
    }
    for (const statement of tightened) await owner.query(statement);
    say('  foreign keys and indexes are back');
    await owner.query('drop table bench_plan');
    await turnBypassed(owner, 'enable');
    for (const table of MADE) await owner.query(nextId(table));
    await owner.query('vacuum analyze');
  } finally {
    await owner.end();
  }
}

const seconds = (startedAt: number) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

/**
 * Takes away what checks row by row what can be checked at once: the foreign keys of the tables made here and of the ledger,
 * and the indexes of the ledger that hold no rule. Gives the statements that put them back: each then looks at all rows.
 */
async function loosen(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ dropped: string; added: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as dropped,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as added
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any ($1::regclass[])
     union all
     select format('drop index %s', indexrelid::regclass), replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
     from pg_index where indrelid = 'hour_entry'::regclass and not indisunique`,
    [[...MADE, 'hour_entry']],
  );
  for (const { dropped } of rows) await owner.query(dropped);
  return rows.map(({ added }) => added);
}

async function turnBypassed(owner: pg.Client, turn: 'disable' | 'enable'): Promise<void> {
  for (const [table, trigger] of BYPASSED)
    await owner.query(`alter table ${table} ${turn} trigger ${trigger}`);
}

/** Years before the first partition of an installation, closed to the application as the others are. */
async function openYears(owner: pg.Client, { firstYear }: Size): Promise<void> {
  for (let year = firstYear; year < 2010; year++) {
    await owner.query(`call open_ledger_years(${year}, ${year})`);
    await owner.query(`call protect('hour_entry_${year}')`);
  }
}

const nextId = (table: string) =>
  `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 1) from ${table}))`;
