import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sql from 'sql-template-tag';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import type { KeptSeal } from './journal-view.js';
import { readSeal, verifyJournal } from './verify-journal.js';

let bed: TestBed;
let manager: Actor;
let territory: { id: number; commune: string };

beforeEach(async () => {
  bed = await openTestBed();
  territory = await aTerritory(bed.db);
  manager = actorOf(await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: territory.id }));
  for (let n = 0; n < 3; n++) await aFirm(bed.db);
});
const closeAfter = (work: () => Promise<void>) => async () => {
  try {
    await work();
  } finally {
    await bed.close();
  }
};

const verify = (kept?: KeptSeal) => bed.read(manager, (scope) => verifyJournal(scope, kept));
const seal = async () => (await bed.read(manager, readSeal)) as KeptSeal;
const ids = async () =>
  (await bed.db.query<{ id: number }>('select id from audit_entry order by id')).rows.map(({ id }) => id);

/** What only somebody with the owner's rights, and no respect for the guards, can do. */
async function tamper(statement: string): Promise<void> {
  for (const table of ['audit_entry', 'audit_entry_house', 'journal_block', 'journal_tip', 'file_reading'])
    await bed.db.query(`alter table ${table} disable trigger user`);
  await bed.db.query(statement);
  for (const table of ['audit_entry', 'audit_entry_house', 'journal_block', 'journal_tip', 'file_reading'])
    await bed.db.query(`alter table ${table} enable trigger user`);
}

describe('the chain of the journal', () => {
  it(
    'is whole after ordinary work, and its guards refuse the owner too',
    closeAfter(async () => {
      expect(await verify(await seal())).toMatchObject({
        isWhole: true,
        problem: null,
        isKeptSealThere: true,
      });
      for (const statement of [
        `update audit_entry set reason = 'autre'`,
        `update audit_entry set before = null, after = null, reason = null, salt = null, erased_by = id`,
        'delete from audit_entry',
        'delete from file_reading',
        'update journal_block set entries = 0',
        'delete from journal_block',
        'delete from journal_tip',
      ]) {
        await aFirm(bed.db);
        if (statement.includes('file_reading')) {
          const { id } = await aParticipant(bed.db, { territory });
          await bed.db.query('insert into file_reading (participant_id, user_id) values ($1, $2)', [
            id,
            manager.userId,
          ]);
        }
        await expect(bed.db.query(statement)).rejects.toMatchObject({ code: '23514' });
      }
      expect(await bed.brokenInvariants()).toEqual([]);
    }),
  );

  it.each<[string, (at: number) => string, string]>([
    [
      'what an entry tells is changed',
      (at) => `update audit_entry set after = '{}' where id = ${at}`,
      'payload-altered',
    ],
    [
      'its reason is added',
      (at) => `update audit_entry set reason = 'x' where id = ${at}`,
      'payload-altered',
    ],
    [
      'its author is changed',
      (at) => `update audit_entry set user_id = 99 where id = ${at}`,
      'entry-altered',
    ],
    [
      'it is hidden from a house',
      (at) => `update audit_entry set territory_ids = '{}' where id = ${at} and territory_ids = '{}';
      update audit_entry set territory_ids = '{77}' where id = ${at}`,
      'entry-altered',
    ],
    [
      'its instant is changed',
      (at) => `update audit_entry set recorded_at = recorded_at - interval '1 day' where id = ${at}`,
      'entry-altered',
    ],
    ['an entry is removed', (at) => `delete from audit_entry where id = ${at}`, 'block-altered'],
    [
      'its digests are made again to fit',
      (at) => `update audit_entry set after = '{}' where id = ${at};
      update audit_entry set payload_digest = journal_payload_digest(salt, journal_payload(before, after, reason)) where id = ${at};
      update audit_entry set digest = journal_digest(id, recorded_at, user_id, table_name, row_id, action, participant_id, territory_ids, payload_digest) where id = ${at}`,
      'block-altered',
    ],
    [
      'it is emptied without an erasure that tells so',
      (at) => `update audit_entry set before = null, after = null, reason = null, salt = null,
      erased_by = ${at} where id = ${at}`,
      'erasure-untold',
    ],
  ])('tells where it breaks when %s', async (_, statement, problem) => {
    await closeAfter(async () => {
      const all = await ids();
      const at = all[all.length - 2]!;
      await tamper(statement(at));
      const found = await verify();
      expect(found).toMatchObject({ isWhole: false, problem });
      if (problem !== 'block-altered') expect(found.entryId).toBe(at);
      expect(
        (await bed.brokenInvariants()).map((broken) => (broken as { invariant: string }).invariant),
      ).toContain('I10');
    })();
  });

  it.each<[string, string, string]>([
    [
      'an entry is added to a block',
      `insert into audit_entry (table_name, row_id, action, salt, payload_digest, digest, block_id)
      select 'firm', '1', 'INSERT', salt, payload_digest, digest, block_id from audit_entry order by id desc limit 1`,
      'block-altered',
    ],
    [
      'an entry is added outside the chain',
      `insert into audit_entry (table_name, row_id, action, salt, payload_digest, digest, block_id)
      select 'firm', '1', 'INSERT', salt, payload_digest, digest, 0 from audit_entry order by id desc limit 1`,
      'entry-outside',
    ],
    [
      'a block is removed from the middle',
      `delete from audit_entry where block_id = (select id from journal_block where position = 3);
      delete from journal_block where position = 3`,
      'chain-broken',
    ],
    [
      'two blocks change places',
      `update journal_block set position = case position when 2 then -3 else -2 end where position in (2, 3);
      update journal_block set position = -position where position < 0`,
      'chain-broken',
    ],
    [
      'an entry is hidden from its house',
      'delete from audit_entry_house where entry_id = (select max(entry_id) from audit_entry_house)',
      'house-lost',
    ],
    [
      'the last block is removed',
      `delete from audit_entry where block_id = (select id from journal_block order by position desc limit 1);
      delete from journal_block where position = (select max(position) from journal_block)`,
      'tail-missing',
    ],
  ])('tells that it is broken when %s', async (_, statement, problem) => {
    await closeAfter(async () => {
      await tamper(statement);
      expect(await verify()).toMatchObject({ isWhole: false, problem });
    })();
  });

  it(
    'cut short and tied again is given away by the digest that a house kept outside',
    closeAfter(async () => {
      const kept = await seal();
      await tamper(`delete from audit_entry where block_id = (select id from journal_block order by position desc limit 1);
        delete from journal_block where position = (select max(position) from journal_block);
        update journal_tip set (position, digest) = (select position, digest from journal_block order by position desc limit 1)`);
      expect(await verify()).toMatchObject({ isWhole: true, isKeptSealThere: null });
      await aFirm(bed.db);
      expect(await verify(kept)).toMatchObject({
        isWhole: false,
        problem: 'kept-seal-lost',
        isKeptSealThere: false,
      });
    }),
  );

  it(
    'tells when the register of openings no longer agrees with it',
    closeAfter(async () => {
      const { id } = await aParticipant(bed.db, { territory });
      await bed.db.query('insert into file_reading (participant_id, user_id) values ($1, $2)', [
        id,
        manager.userId,
      ]);
      expect((await verify()).isWhole).toBe(true);
      await tamper('delete from file_reading');
      expect(await verify()).toMatchObject({ isWhole: false, problem: 'reading-removed' });
    }),
  );

  it(
    'holds when a person is erased from it, and tells of the erasure only',
    closeAfter(async () => {
      const person = await aParticipant(bed.db, {
        territory,
        last_name: 'Effaçable',
        email: 'effacable@example.org',
      });
      const kept = await seal();
      await anEmploymentContract(bed.db, person, { trade: 'Peintre effaçable' });
      const other = await aParticipant(bed.db, { territory, last_name: 'Gardée' });
      await bed.db.query(`begin`);
      await bed.db.query(`update participant set last_name = 'ANONYME', email = null where id = $1`, [
        person.id,
      ]);
      const { rows } = await bed.db.query(
        `select erase_from_journal(array[$1::integer], 'retention') as erased`,
        [person.id],
      );
      await bed.db.query('commit');
      expect(rows[0].erased).toBe(4);
      const journal = JSON.stringify((await bed.db.query('select * from audit_entry')).rows);
      expect(journal).not.toMatch(/effaçable|effacable/i);
      expect(journal).toContain('Gardée');
      const told = await bed.db.query(
        `select action, reason, after from audit_entry where action = 'ERASURE'`,
      );
      expect(told.rows).toEqual([{ action: 'ERASURE', reason: 'retention', after: { entries: 4 } }]);
      expect(await verify(kept)).toMatchObject({ isWhole: true, isKeptSealThere: true });
      expect(await bed.brokenInvariants()).toEqual([]);
      const again = await bed.db.query(
        `select erase_from_journal(array[$1::integer], 'retention') as erased`,
        [other.id],
      );
      expect(again.rows[0].erased).toBe(2);
    }),
  );

  it(
    'is one line without a fork when 20 write at once, some of them undone, some on a snapshot of their own',
    closeAfter(async () => {
      const before = await seal();
      const writers = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const client = new pg.Client({
            connectionString: bed.ownerUrl,
            options: '-c clausier.role=INSTALLATION',
          });
          await client.connect();
          return client;
        }),
      );
      const lost: unknown[] = [];
      await Promise.all(
        writers.map(async (writer, n) => {
          for (let turn = 0; turn < 10; turn++) {
            await writer.query(n % 5 === 0 ? 'begin isolation level repeatable read' : 'begin');
            await writer.query(`insert into firm (siret, name, kind) values ($1, 'Atelier', 'EI')`, [
              `9${String(n * 100 + turn).padStart(13, '0')}`,
            ]);
            await writer.query(turn === 3 ? 'rollback' : 'commit').catch((error) => lost.push(error));
          }
        }),
      );
      for (const writer of writers) await writer.end();
      expect(new Set(lost.map((error) => (error as { code: string }).code)).size).toBeLessThanOrEqual(1);
      for (const error of lost) expect(error).toMatchObject({ code: '40001' });
      const { position } = await seal();
      expect(position - before.position).toBe(180 - lost.length);
      expect(await verify(before)).toMatchObject({ isWhole: true, isKeptSealThere: true });
      expect(await bed.brokenInvariants()).toEqual([]);
    }),
  );

  it(
    'closes every block, even when constraints are checked before the commit',
    closeAfter(async () => {
      await bed.write(manager, async (scope) => {
        await scope.run(sql`insert into firm (siret, name, kind) values ('90000000000101', 'A', 'EI')`);
        await scope.run(sql`set constraints all immediate`);
        await scope.run(sql`insert into firm (siret, name, kind) values ('90000000000102', 'B', 'EI')`);
      });
      const { rows } = await bed.db.query(
        'select count(*)::integer as open from journal_block where position is null',
      );
      expect(rows).toEqual([{ open: 0 }]);
      expect(await bed.brokenInvariants()).toEqual([]);
    }),
  );
});
