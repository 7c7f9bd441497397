import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql, { raw } from 'sql-template-tag';
import type { Actor } from '../platform/actor.js';
import type { Scope } from './scope.js';
import { actorOf, openTestBed, type TestBed } from './test-bed.js';

let bed: TestBed;
let actor: Actor;

beforeAll(async () => {
  bed = await openTestBed();
  const territory = await aTerritory(bed.db);
  actor = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
});
afterAll(() => bed.close());

const addFirm = (siret: string) => (scope: Scope) =>
  scope.one<{ id: number }>(
    sql`insert into firm (siret, name, kind) values (${siret}, 'Atelier', 'EI') returning id`,
  );

const countFirms = async () => (await bed.db.query(`select count(*)::integer as n from firm`)).rows[0].n;

describe('a transaction', () => {
  it('runs as a login that owns nothing and can become nobody else', async () => {
    const who = await bed.read(actor, async (scope) => {
      await scope.rows(sql`reset role`);
      return scope.one(sql`
        select pg_has_role('clausier_app', 'usage') as "isApplication", rolsuper or rolbypassrls or rolcreaterole as "isMighty",
          (select count(*)::integer from pg_auth_members where member = r.oid) as memberships,
          (select count(*)::integer from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname = current_user`);
    });
    expect(who).toEqual({ isApplication: true, isMighty: false, memberships: 1, owned: 0 });
    const owner = new URL(bed.ownerUrl).username;
    await expect(bed.read(actor, (scope) => scope.rows(sql`${raw(`set role ${owner}`)}`))).rejects.toThrow(
      'permission denied to set role',
    );
  });

  it('gives the rows that an update returns, and none when it touches none', async () => {
    const rename = (id: number) =>
      bed.write(actor, (scope) =>
        scope.rows(sql`update app_user set name = 'Alix' where id = ${id} returning name`),
      );
    expect(await rename(actor.userId)).toEqual([{ name: 'Alix' }]);
    expect(await rename(actor.userId + 1)).toEqual([]);
  });

  it('tells the database who acts, and forgets it when it ends', async () => {
    const inside = await bed.read(actor, (scope) => scope.one(sql`select current_user_id() as id`));
    expect(inside).toEqual({ id: actor.userId });
  });

  it('whose connection is cut while lines are copied in fails, and the server lives on', async () => {
    let isCut = false;
    const work = bed.write(actor, async (scope) => {
      await scope.run(sql`create temporary table taken (line integer) on commit drop`);
      const { pid } = await scope.one<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await scope.copyIn('pg_temp.taken', linesWhileCut(pid));
    });
    async function* linesWhileCut(pid: number) {
      yield '1\n';
      const copies = `select 1 from pg_stat_activity where pid = $1 and wait_event = 'ClientRead' and query like 'copy%'`;
      while ((await bed.db.query(copies, [pid])).rowCount === 0);
      await bed.db.query('select pg_terminate_backend($1, 5000)', [pid]);
      // What the database had to say of it has come by the time other answers of it have; then another thing fails.
      for (let answers = 0; answers < 5; answers++) await bed.db.query('select 1');
      isCut = true;
      throw new Error('the file ended too soon');
    }
    await expect(work).rejects.toThrow();
    expect(isCut).toBe(true);
  });

  it('writes nothing when the work fails half-way', async () => {
    const before = await countFirms();
    const work = bed.write(actor, async (scope) => {
      await addFirm('90000000000109')(scope);
      throw new Error('broken half-way');
    });
    await expect(work).rejects.toThrow('broken half-way');
    expect(await countFirms()).toBe(before);
  });

  it('refuses to write inside a read', async () => {
    await expect(bed.read(actor, addFirm('90000000000208'))).rejects.toThrow(/read-only/);
  });

  it('leaves the author of every change in the journal', async () => {
    const { id } = await bed.write(actor, addFirm('90000000000307'));
    const { rows } = await bed.db.query(
      `select user_id, action, after ->> 'name' as name from audit_entry where table_name = 'firm' and row_id = $1`,
      [String(id)],
    );
    expect(rows).toEqual([{ user_id: actor.userId, action: 'INSERT', name: 'Atelier' }]);
  });

  it('cannot read the journal as the application', async () => {
    await expect(bed.read(actor, (scope) => scope.rows(sql`select * from audit_entry`))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('an idempotency key', () => {
  it('gives a repeat the first answer and changes nothing', async () => {
    const idempotency = { key: 'key-repeat-1', requestHash: 'same' };
    const first = await bed.write(actor, addFirm('90000000000406'), { idempotency });
    const before = await countFirms();
    expect(await bed.write(actor, addFirm('90000000000406'), { idempotency })).toEqual(first);
    expect(await countFirms()).toBe(before);
  });

  it('refuses the same key with another body', async () => {
    const key = 'key-other-body';
    await bed.write(actor, addFirm('90000000000505'), { idempotency: { key, requestHash: 'one' } });
    const other = bed.write(actor, addFirm('90000000000604'), { idempotency: { key, requestHash: 'two' } });
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused', field: 'Idempotency-Key' });
  });

  it('lets one of twenty simultaneous requests do the work, and answers all alike', async () => {
    const idempotency = { key: 'key-twenty-at-once', requestHash: 'same' };
    const before = await countFirms();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => bed.write(actor, addFirm('90000000000703'), { idempotency })),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await countFirms()).toBe(before + 1);
  });

  it('is free again when the work failed', async () => {
    const idempotency = { key: 'key-after-failure', requestHash: 'same' };
    await expect(
      bed.write(actor, () => Promise.reject(new Error('broken')), { idempotency }),
    ).rejects.toThrow('broken');
    await expect(bed.write(actor, addFirm('90000000000802'), { idempotency })).resolves.toHaveProperty('id');
  });
});
