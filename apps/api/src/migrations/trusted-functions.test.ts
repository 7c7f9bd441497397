import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql, { raw } from 'sql-template-tag';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';

let bed: TestBed;
let actor: Actor;

beforeAll(async () => {
  bed = await openTestBed();
  const territory = await aTerritory(bed.db);
  actor = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
});
afterAll(() => bed.close());

/** Ids of the actor's own, for the policies, and the one key to a person of another house. */
const CALLED_BY_THE_APPLICATION = [
  'account_of_links',
  'attestation_by_code',
  'authority_firms',
  'begun_persons',
  'begun_records',
  'check_journal',
  'erase_from_journal',
  'files_of',
  'firm_operations',
  'firm_people',
  'house_firms',
  'house_hosted_contracts',
  'house_operations_asked_for',
  'house_operations_elsewhere',
  'house_own_people',
  'house_people',
  'house_registered_contracts',
  'journal_blocks',
  'journal_copy',
  'journal_last',
  'journal_page',
  'journal_people',
  'openings_of',
  'persons_known_as',
  'proposed_person',
  'resembling_persons',
  'resembling_records',
  'search_astray',
  'unjournalled_changes',
  'work_contracts_astray',
];

/** Statements sent one after the other by the application's role, then taken back. */
const asApplication = (...statements: string[]) =>
  bed.write(actor, async (scope) => {
    for (const statement of statements) await scope.rows(sql`${raw(statement)}`);
  });

describe('the functions that write with the rights of the owner', () => {
  it.each([
    [
      'write_audit_entry',
      'create trigger forge after insert on operation for each row execute function public.write_audit_entry()',
    ],
    [
      'keep_hour_summaries',
      `create trigger forge after insert on operation referencing new table as posted
        for each statement execute function public.keep_hour_summaries()`,
    ],
    [
      'keep_recorded_summary',
      `create trigger forge after insert on operation referencing new table as posted
        for each statement execute function public.keep_recorded_summary()`,
    ],
    [
      'check_timesheet_parts',
      'create trigger forge after insert on operation for each row execute function public.check_timesheet_parts()',
    ],
  ])('cannot be hung by the application on a table of its own: %s', async (name, trigger) => {
    await expect(asApplication('create temp table operation (id integer)', trigger)).rejects.toThrow(
      `permission denied for function public.${name}`,
    );
  });

  it('write in the real journal, whatever tables the application makes in its session', async () => {
    await asApplication(
      `create temp table audit_entry (id bigint generated always as identity, user_id integer, table_name text, row_id text,
        action text, before jsonb, after jsonb, reason text) on commit drop`,
      'grant insert on pg_temp.audit_entry to public',
      `insert into public.firm (siret, name, kind) values ('90000000000208', 'Atelier', 'EI')`,
    );
    const { rows } = await bed.db.query(
      `select count(*)::integer as changes from audit_entry where table_name = 'firm' and after ->> 'siret' = '90000000000208'`,
    );
    expect(rows).toEqual([{ changes: 1 }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('all look for their tables where the application cannot put any first', async () => {
    const { rows } = await bed.db.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not 'search_path=public, pg_temp' = any (proconfig)`,
    );
    expect(rows).toEqual([]);
  });

  it('are called by the application only where each says what it gives to whom', async () => {
    const { rows } = await bed.db.query<{ proname: string }>(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and has_function_privilege('clausier_app', oid, 'execute') order by 1`,
    );
    expect(rows.map(({ proname }) => proname)).toEqual(CALLED_BY_THE_APPLICATION);
  });
});
