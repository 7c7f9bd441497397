import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openTrial, type Trial } from './open-trial.test-bed.js';

/** The declared rights: for each table and actor, the rows each command reaches when no query limits it. */
const DECLARED = new URL('./rights.txt', import.meta.url);

let trial: Trial;

beforeAll(async () => {
  trial = await openTrial();
}, 300_000);
afterAll(() => trial.close());

/**
 * Kept for searching, without anybody's file: the owner's functions read them by an index that any condition would keep them
 * from, so the owner need not say who it is. The application has its policies there as everywhere.
 */
const KEPT_FOR_SEARCHING = ['house_work_contract', 'person_house', 'search_entry'];

describe('row-level security', () => {
  it('covers every table, its owner included, and the world of this test has rows in each', async () => {
    const { rows } = await trial.bed.db.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity) and relname not in ('migrations', 'typeorm_metadata') order by 1`,
    );
    expect(rows).toEqual([]);
    expect(trial.tables.filter(({ rows }) => rows.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('lets each actor reach the declared rows and no other, whatever the query forgets', async () => {
    const found = [];
    for (const { name } of trial.tables) found.push(await trial.rightsOf(name));
    // After a change that was meant, DECLARE_RIGHTS=1 writes the file again: read every line of its difference.
    if (process.env.DECLARE_RIGHTS === '1') writeFileSync(DECLARED, found.join('\n'));
    expect(found.join('\n')).toBe(readFileSync(DECLARED, 'utf8'));
  }, 900_000);

  it('gives the installation every table whole, with no search path, as a backup reads them', async () => {
    const installation = await trial.bed.db.connect();
    try {
      await installation.query(`select set_config('search_path', '', false)`);
      for (const { name } of trial.tables) {
        const { rows } = await installation.query(`select count(*)::integer as rows from public.${name}`);
        expect([name, rows[0].rows > 0]).toEqual([name, true]);
      }
      const { rows } = await installation.query(
        `select (select count(*) from public.hour_entry) = (select count(*) from only public.hour_entry_2023) as "isWhole"`,
      );
      expect(rows).toEqual([{ isWhole: true }]);
    } finally {
      installation.release(true);
    }
  });

  it('shows nothing to the owner of the tables who does not say that it is the installation', async () => {
    const owner = new pg.Client({ connectionString: trial.bed.ownerUrl });
    await owner.connect();
    try {
      for (const { name } of trial.tables) {
        const { rows } = await owner.query(
          `select '${name}' as name, count(*)::integer as rows from ${name}`,
        );
        if (!KEPT_FOR_SEARCHING.includes(name)) expect(rows).toEqual([{ name, rows: 0 }]);
      }
    } finally {
      await owner.end();
    }
  });

  it('shows nobody a row more when a statement says whom it is about, and everybody the same when it is about all', async () => {
    const { rows } = await trial.bed.db.query<{ id: number }>('select id from participant order by id');
    const everybody = rows.map(({ id }) => id);
    const usual = await trial.countsAbout(null);
    expect(await trial.countsAbout(everybody)).toEqual(usual);
    for (const about of [...everybody.map((id) => [id]), [0], []]) {
      const counts = await trial.countsAbout(about);
      expect([...counts].filter(([what, rows]) => rows > usual.get(what)!)).toEqual([]);
    }
    const aboutNobody = await trial.countsAbout([]);
    expect([...usual].some(([what, rows]) => aboutNobody.get(what)! < rows)).toBe(true);
  }, 300_000);
});
