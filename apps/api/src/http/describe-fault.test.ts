import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { describeFault } from './describe-fault.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const caught = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('a fault in the log', () => {
  it('of PostgreSQL says what broke and where, and quotes no value', async () => {
    const actor = {
      userId: 1,
      role: 'METROPOLIS',
      territoryId: null,
      firmId: null,
      authorityId: null,
    } as const;
    const error = await caught(() =>
      bed.read(actor, (scope) => scope.rows(sql`select ${'Canari'}::text::integer`)),
    );
    expect(String((error as Error).message)).toContain('Canari');
    const logged = describeFault(error);
    expect(logged).toMatch(/^QueryFailedError 22P02/);
    expect(logged).toMatch(/\n\s+at .*:\d+:\d+/);
    expect(logged).not.toContain('Canari');
  });

  it('of a constraint names it without the row it was about', async () => {
    const error = await caught(() =>
      bed.db.query(
        `with x as (select 1) insert into app_user (email, name, role) select 'canari@clausier.example', 'Canari', 'NOBODY' from x`,
      ),
    );
    const { detail = '' } = error as { detail?: string };
    const logged = describeFault(error);
    expect(`${detail}${(error as Error).message}`.length).toBeGreaterThan(0);
    expect(logged).not.toMatch(/canari/i);
  });

  it('of a parser does not quote what it was given, over one line or several', async () => {
    expect(describeFault(new Error('not this:\n    at Canari (x.js:1:1)'))).not.toContain('Canari');
    expect(describeFault(await caught(() => JSON.parse('Canari')))).not.toContain('Canari');
    expect(describeFault('Canari')).toBe('not an error');
  });
});
