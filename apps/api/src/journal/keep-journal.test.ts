import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sql, { raw } from 'sql-template-tag';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { JOURNAL_TABLES } from './journal-kinds.js';

/** Tables whose changes are not told row by row, and why. */
const WITHOUT_JOURNAL: Record<string, string> = {
  audit_entry: 'the journal itself: append-only by its guards',
  audit_entry_house: 'the journal by house',
  journal_block: 'the chain',
  journal_tip: 'the end of the chain',
  hour_entry:
    'append-only by itself: author, instant and reason are in each entry, a correction is a new one',
  closing: 'append-only by itself, with its own digest',
  commune: 'national reference data, replaced as a whole',
  timesheet_file: 'never changed: who uploaded it and when are in the row',
  timesheet_row: 'raw text of a firm, part of its timesheet; full of names that the journal need not repeat',
  attachment_content: 'bytes and a name given by a firm; what is kept beside which statement is journalled',
  timesheet_part: 'how the rows make the lines, which are journalled',
  timesheet_count: 'sums of the rows and lines of a draft',
  timesheet_task:
    'how far the work on a statement is; what it does is journalled, in the name of whoever asked',
  published_contract: 'public data, as its buyer publishes it; what changes is kept in published_change',
  published_change: 'what changed in public data, by the file that brought it',
  open_data_line: 'what became of each record of a file, whose arrival is journalled',
  hour_summary_month: 'sums of the ledger',
  hour_summary_year: 'sums of the ledger',
  hour_summary_year_person: 'sums of the ledger',
  hour_summary_clause: 'sums of the ledger',
  hour_summary_participant: 'sums of the ledger',
  hour_summary_recorded: 'sums of the ledger',
  person_house: 'kept from the files, which are journalled',
  house_work_contract: 'kept from work contracts and assignments, which are journalled',
  search_entry: 'kept from records that are journalled',
  session: 'who is signed in now',
  known_device: 'what a browser is recognised by',
  sign_in_attempt: 'counters of failed tries',
  sign_in_try: 'counters of failed tries',
  access_link: 'lives an hour; what it leads to is journalled',
  second_factor_secret: 'a secret; that there is one is journalled in second_factor',
  recovery_code: 'secrets; that they were made is journalled in second_factor',
  openid_request: 'lives ten minutes',
  openid_sign_out: 'what a sign-out at the provider needs, no longer than the session',
  idempotent_answer: 'answers kept for a repeat',
  outgoing_message: 'messages waiting to leave',
  migrations: 'the schema’s own history',
  typeorm_metadata: 'the schema’s own history',
};

let bed: TestBed;
let actor: Actor;
let territory: { id: number; commune: string };

beforeAll(async () => {
  bed = await openTestBed();
  territory = await aTerritory(bed.db);
  actor = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
});
afterAll(() => bed.close());

const run = (statement: string) => bed.write(actor, (scope) => scope.run(sql`${raw(statement)}`));
const told = async (where: string, values: unknown[] = []) =>
  (await bed.db.query(`select * from audit_entry where ${where} order by id`, values)).rows;

describe('the journal', () => {
  it('covers every table, or says why not', async () => {
    const { rows } = await bed.db.query<{ name: string; isJournalled: boolean }>(
      `select relname as name, exists (select from pg_trigger where tgrelid = c.oid and tgname = 'write_audit_insert') as "isJournalled"
       from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
    );
    const unexplained = rows.filter(({ name, isJournalled }) => isJournalled === name in WITHOUT_JOURNAL);
    expect(unexplained).toEqual([]);
    const journalled = rows.filter(({ isJournalled }) => isJournalled).map(({ name }) => name);
    expect([...JOURNAL_TABLES].sort()).toEqual(journalled.sort());
  });

  it('tells who, when, before, after and why, in the same transaction', async () => {
    const { id } = await aFirm(bed.db, { contact_name: 'Avant' });
    await bed.write(actor, async (scope) => {
      await scope.run(sql`select set_config('clausier.reason', 'Courriel du 3 juin', true)`);
      await scope.run(sql`update firm set contact_name = 'Après' where id = ${id}`);
    });
    const [, change] = await told(`table_name = 'firm' and row_id = $1`, [String(id)]);
    expect(change).toMatchObject({
      user_id: actor.userId,
      action: 'UPDATE',
      before: { contact_name: 'Avant', version: 1 },
      after: { contact_name: 'Après', version: 2 },
      reason: 'Courriel du 3 juin',
      territory_ids: [territory.id],
    });
    expect(change.recorded_at.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('takes the reason that the row itself was given when the request gave none', async () => {
    const contract = await anEmploymentContract(bed.db, await aParticipant(bed.db, { territory }));
    await run(
      `update employment_contract set breach_on = '2024-01-31', breach_reason = 'Déménagement' where id = ${contract.id}`,
    );
    const [, change] = await told(`table_name = 'employment_contract' and row_id = $1`, [
      String(contract.id),
    ]);
    expect(change.reason).toBe('Déménagement');
  });

  it('sees raw SQL and bulk changes row by row, whatever their form', async () => {
    await run(
      `insert into firm (siret, name, kind) select '7' || lpad(i::text, 13, '0'), 'Lot ' || i, 'EI' from generate_series(1, 500) i`,
    );
    await run(`update firm set contact_phone = '03' where name like 'Lot %'`);
    await run(`insert into firm (siret, name, kind) values ('70000000000001', 'x', 'EI')
      on conflict (siret) do update set contact_email = 'a@example.org'`);
    const count = async (action: string) =>
      (
        await told(
          `table_name = 'firm' and action = $1 and coalesce(after, before) ->> 'siret' like '7000%'`,
          [action],
        )
      ).length;
    expect([await count('INSERT'), await count('UPDATE')]).toEqual([500, 501]);
    await bed.db.query(`delete from firm where name like 'Lot %'`);
    expect(await count('DELETE')).toBe(500);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('keeps nothing of what was rolled back', async () => {
    const before = await told('true');
    const failing = bed.write(actor, async (scope) => {
      await scope.run(sql`insert into firm (siret, name, kind) values ('90000000000299', 'Perdue', 'EI')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await bed.write(actor, async (scope) => {
      await scope.run(sql`savepoint a`);
      await scope.run(sql`insert into firm (siret, name, kind) values ('90000000000299', 'Perdue', 'EI')`);
      await scope.run(sql`rollback to savepoint a`);
    });
    expect(await told('true')).toHaveLength(before.length);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('cannot be gone round by truncating a table, even by its owner', async () => {
    const { rows } = await bed.db.query<{ name: string }>(
      `select distinct tgrelid::regclass::text as name from pg_trigger where tgname = 'write_audit_insert'`,
    );
    for (const { name } of [
      ...rows,
      { name: 'audit_entry' },
      { name: 'audit_entry_house' },
      { name: 'journal_block' },
      { name: 'journal_tip' },
    ])
      await expect(bed.db.query(`truncate ${name} cascade`)).rejects.toMatchObject({ code: '23514' });
  });

  it('never holds a secret, and says that it changed', async () => {
    const { id } = await aUser(bed.db, { role: 'ADMINISTRATOR', password_hash: 'argon-secret-before' });
    await bed.db.query(`update app_user set password_hash = 'argon-secret-after' where id = $1`, [id]);
    const entries = await told(`table_name = 'app_user' and row_id = $1`, [String(id)]);
    expect(JSON.stringify(entries)).not.toContain('argon-secret');
    expect(entries[1].after.changed_secrets).toEqual(['password_hash']);
  });

  it.each([
    ['password_hash', true],
    ['token', true],
    ['token_hash', true],
    ['proposed_secret', true],
    ['secret_sealed', true],
    ['id_token', true],
    ['code_verifier', true],
    ['nonce', true],
    ['tokens_left', false],
    ['reference', false],
    ['name', false],
    ['hashing', false],
  ])('knows by its name that %s is a secret: %s', async (column, isSecret) => {
    const { rows } = await bed.db.query('select is_secret($1)', [column]);
    expect(rows[0].is_secret).toBe(isSecret);
  });
});

describe('the application’s login', () => {
  let login: pg.Client;
  beforeAll(async () => {
    login = new pg.Client({ connectionString: bed.applicationUrl });
    await login.connect();
  });
  afterAll(() => login.end());

  it.each([
    'select from audit_entry',
    'select from file_reading',
    'select from journal_block',
    'select from journal_tip',
    `update audit_entry set reason = 'x'`,
    'delete from audit_entry',
    `insert into audit_entry (table_name, row_id, action) values ('firm', '1', 'INSERT')`,
    'delete from file_reading',
    `update journal_tip set position = 0`,
    'truncate audit_entry',
    'alter table audit_entry disable trigger all',
    'alter table firm disable trigger write_audit_update',
    'drop trigger write_audit_update on firm',
    `set session_replication_role = 'replica'`,
    'alter table audit_entry disable row level security',
  ])('can neither read nor alter the journal: %s', async (statement) => {
    await login.query(`set clausier.role = 'INSTALLATION'`);
    await expect(login.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['FACILITATOR', 'select * from journal_page(null, null, null, null, null, null, 1, 0)'],
    ['FIRM', 'select * from journal_people()'],
    ['METROPOLIS', `select * from journal_copy('-infinity', 'infinity')`],
    ['AUTHORITY', 'select * from journal_blocks(null, null, null)'],
    ['FACILITATOR', 'select * from check_journal()'],
    ['HOUSE_MANAGER', `select erase_from_journal('{1}', 'x')`],
    ['HOUSE_MANAGER', 'select * from unjournalled_changes()'],
    ['', 'select * from journal_page(null, null, null, null, null, null, 1, 0)'],
  ])('as %s is refused: %s', async (role, statement) => {
    await login.query(
      `select set_config('clausier.role', $1, false), set_config('clausier.territory_id', $2, false)`,
      [role, String(territory.id)],
    );
    await expect(login.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('writes an opening in nobody’s name but its actor’s', async () => {
    const person = await aParticipant(bed.db, { territory });
    const other = await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id });
    const forged = bed.write(actor, (scope) =>
      scope.run(sql`insert into file_reading (participant_id, user_id) values (${person.id}, ${other.id})`),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});
