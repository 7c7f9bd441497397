import pg from 'pg';
import { AS_INSTALLATION } from '../../../database/administer.js';
import { contractsOf } from './contracts.js';
import { hoursOf } from './hours.js';
import { ACCOUNTS, ORGANISATIONS } from './organisations.js';
import { peopleOf } from './people.js';
import { CHANCE, PLACES, type Size } from './sizes.js';

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
 * checks, row by row, that nobody anonymous comes back and that a work contract is not shared out twice: nobody made here is
 * anonymous, and each serves one clause. Which houses know whom is recounted once, by its own procedure, not after each table.
 */
const BYPASSED: readonly (readonly [table: string, trigger: string])[] = [
  ...MADE.map((table) => [table, 'write_audit_insert'] as const),
  ...['participant_residence', 'eligibility', 'employment_contract'].map(
    (table) => [table, 'refuse_the_anonymous'] as const,
  ),
  ...['participant', 'participant_residence', 'employment_contract', 'assignment'].map(
    (table) => [table, 'keep_houses_of_new'] as const,
  ),
  ['assignment', 'assignment_shares_within_the_contract'],
];

/** Persons whose houses are counted in one call. */
const COUNTED_AT_ONCE = 20_000;

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
    await owner.query(SETTINGS);
    await openYears(owner, size);
    await turnBypassed(owner, 'disable');
    const tightened = await loosen(owner);
    await owner.query(`${CHANCE}; ${PLACES}`);
    for (const statement of ORGANISATIONS) await owner.query(statement);
    await owner.query(ACCOUNTS, [passwordHash]);
    for (const statement of [...contractsOf(size), ...peopleOf(size)]) {
      const startedAt = performance.now();
      const { rowCount } = await owner.query(statement);
      if (performance.now() - startedAt > 1000)
        say(`  ${statement.trim().split(/[\s(]/, 3).join(' ')}: ${rowCount} rows, ${seconds(startedAt)}`);
    }
    await onBothProcessors(ownerUrl, await housesToCount(owner), say);
    const years = Array.from({ length: size.years }, (_, at) => size.firstYear + at);
    await onBothProcessors(
      ownerUrl,
      years.map((year) => ({ name: `lines of ${year}`, statement: hoursOf(year) })),
      say,
    );
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

const SETTINGS = `set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off`;

/** A statement that takes a while, and what it is called meanwhile. */
interface Step {
  readonly name: string;
  readonly statement: string;
}

/** Which houses know whom, some thousand persons at a time. */
async function housesToCount(owner: pg.Client): Promise<Step[]> {
  const { rows } = await owner.query<{ last: number }>('select max(id) as last from participant');
  const starts = Array.from(
    { length: Math.ceil(rows[0]!.last / COUNTED_AT_ONCE) },
    (_, at) => at * COUNTED_AT_ONCE,
  );
  return starts.map((start) => ({
    name: `houses of persons after ${start}`,
    statement: `do $$ declare persons integer[] := array(select id from participant where id > ${start} and id <= ${start + COUNTED_AT_ONCE});
      begin call recount_person_houses(persons); end $$`,
  }));
}

/** Runs steps that touch no row in common, two at a time. */
async function onBothProcessors(ownerUrl: string, steps: Step[], say: (line: string) => void): Promise<void> {
  const left = [...steps];
  const work = async () => {
    const owner = new pg.Client({ connectionString: ownerUrl, options: AS_INSTALLATION });
    await owner.connect();
    try {
      await owner.query(`${SETTINGS}; ${CHANCE}`);
      for (let step = left.shift(); step; step = left.shift()) {
        const startedAt = performance.now();
        const { rowCount } = await owner.query(step.statement);
        say(`  ${step.name}: ${rowCount ?? 0} rows, ${seconds(startedAt)}`);
      }
    } finally {
      await owner.end();
    }
  };
  await Promise.all([work(), work()]);
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
