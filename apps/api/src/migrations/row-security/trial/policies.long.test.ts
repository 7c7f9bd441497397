import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTrial, type Trial } from './open-trial.test-bed.js';

/** The declared rights, table by table. */
const DECLARED = new Map(
  readFileSync(new URL('./rights.txt', import.meta.url), 'utf8')
    .split('\n\n')
    .map((block) => [block.split('\n', 1)[0]!.trim(), block.trim()]),
);

/** Words of the names of the tables to try: all of them unless said. */
const WORDS = (process.env.TABLES_TO_TRY ?? '').split(' ').filter(Boolean);

interface PolicyOfTable {
  table: string;
  name: string;
  command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  roles: string;
  permissive: 'PERMISSIVE' | 'RESTRICTIVE';
  using: string | null;
  check: string | null;
}

let trial: Trial;
let policies: PolicyOfTable[];

beforeAll(async () => {
  trial = await openTrial();
  const { rows } = await trial.bed.db.query<PolicyOfTable>(
    `select tablename as table, policyname as name, cmd as command, array_to_string(roles, ', ') as roles, permissive, qual as using, with_check as check
    from pg_policies where schemaname = 'public' and policyname <> 'of_the_installation' order by 1, 2`,
  );
  policies = rows.filter(({ table }) => WORDS.length === 0 || WORDS.some((word) => table.includes(word)));
  expect(policies.length).toBeGreaterThan(0);
}, 120_000);
afterAll(() => trial.close());

/** Whether the rights on a policy's table are others while a statement is in force. */
async function isMissed(policy: PolicyOfTable, statement: string, undo: string): Promise<boolean> {
  await trial.bed.db.query(statement);
  try {
    return await trial.differs(policy.table, DECLARED.get(policy.table)!);
  } finally {
    await trial.bed.db.query(undo);
  }
}

const clauses = (using: string | null, check: string | null) =>
  `${using === null ? '' : `using (${using})`} ${check === null ? '' : `with check (${check})`}`;

function creation({ table, name, command, roles, permissive, using, check }: PolicyOfTable): string {
  return `create policy ${name} on ${table} as ${permissive} for ${command} to ${roles} ${clauses(using, check)}`;
}

/** A policy whose condition is always true. */
function widening({ table, name, using, check }: PolicyOfTable): string {
  return `alter policy ${name} on ${table} ${clauses(using && 'true', check && 'true')}`;
}

const restoring = ({ table, name, using, check }: PolicyOfTable) =>
  `alter policy ${name} on ${table} ${clauses(using, check)}`;

describe('every policy counts', () => {
  it('taken away, some actor misses a declared row', async () => {
    const unnoticed = [];
    for (const policy of policies) {
      const { table, name } = policy;
      const statement = `drop policy ${name} on ${table}`;
      if (!(await isMissed(policy, statement, creation(policy)))) unnoticed.push(`${table}: ${name}`);
    }
    expect(unnoticed).toEqual([]);
  }, 1_200_000);

  it('opened wide, some actor reaches a row that is not declared', async () => {
    const unnoticed = [];
    for (const policy of policies) {
      const { table, name } = policy;
      if (!(await isMissed(policy, widening(policy), restoring(policy)))) unnoticed.push(`${table}: ${name}`);
    }
    expect(unnoticed).toEqual([]);
  }, 1_200_000);
});
