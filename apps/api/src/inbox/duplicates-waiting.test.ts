import { aParticipant } from '@clausier/tests/builders/people';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { tellApart } from '../participants/duplicates/tell-apart.js';
import { countInbox } from './list-inbox.js';
import { aQuietHouse, TODAY } from './quiet-house.test-bed.js';

let bed: TestBed;
let quiet: Awaited<ReturnType<typeof aQuietHouse>>;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());
beforeEach(async () => {
  quiet = await aQuietHouse(bed);
});

const aFile = (last_name: string, born_on = '1990-06-15') =>
  aParticipant(bed.db, { territory: quiet.territory, last_name, first_name: 'Aïcha', born_on });
const duplicates = async () => (await quiet.inbox({ kind: 'DUPLICATE' })).items;

describe('two files that may be of one person', () => {
  it('wait about the newer one, each pair apart, the surest first', async () => {
    const older = await aFile('Benali');
    const slip = await aFile('Benaly');
    const swapped = await aParticipant(bed.db, {
      territory: quiet.territory,
      ...{ last_name: 'Aicha', first_name: 'BENALI', born_on: '1990-06-15' },
    });
    await aFile('Vasseur');
    expect(
      (await duplicates()).map(({ subjectId, urgency, detail, fact }) => ({
        subjectId,
        urgency,
        detail,
        fact,
      })),
    ).toEqual([
      { subjectId: swapped.id, urgency: 'SOON', detail: 'SAME', fact: `${older.id} SAME` },
      { subjectId: slip.id, urgency: 'LATER', detail: 'LIKELY', fact: `${older.id} LIKELY` },
      { subjectId: swapped.id, urgency: 'LATER', detail: 'LIKELY', fact: `${slip.id} LIKELY` },
    ]);
  });

  it('are set aside pair by pair, without a word about anybody, and come back when one is corrected', async () => {
    const older = await aFile('Benali');
    const newer = await aFile('Benaly');
    await aFile('Benalie');
    const [one, ...others] = await duplicates();
    expect(others).toHaveLength(1);
    await expect(quiet.aside(quiet.about(one!, { note: 'Deux sœurs' }))).rejects.toMatchObject({
      code: 'set-aside-note-about-a-person',
    });
    await quiet.aside(quiet.about(one!));
    expect(await duplicates()).toEqual(others);
    expect(one).toMatchObject({ subjectId: newer.id, fact: `${older.id} LIKELY` });
    await bed.db.query(`update participant set last_name = 'Ben’ali' where id = $1`, [newer.id]);
    expect((await duplicates()).map(({ fact }) => fact)).toContain(`${older.id} SAME`);
  });

  it('wait no more once they are told apart, and the page tells the number beside the link', async () => {
    const [older, newer] = [await aFile('Benali'), await aFile('Benaly')];
    expect(await duplicates()).toHaveLength(1);
    await bed.write(quiet.house, (scope) =>
      tellApart(scope, newer.id, { otherId: older.id, reason: 'Pièces d’identité vues' }),
    );
    expect(await duplicates()).toEqual([]);
    await quiet.aStatement('2026-11-14T09:00:00Z');
    const { now } = await quiet.inbox();
    expect(await bed.read(quiet.house, countInbox, TODAY)).toEqual({ waiting: 1, now });
    expect(now).toBe(1);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('are told for a slip of the birth date among a thousand pairs of namesakes born years apart', async () => {
    // Any two of these dates differ in three digits at least.
    for (let x = 0; x < 7; x++)
      for (let y = 0; y < 7; y++)
        await aFile('Benali', `19${3 + x}${y}-0${1 + ((x + y) % 7)}-1${1 + ((x + 2 * y) % 7)}`);
    const older = await aFile('Benali', '2001-06-11');
    const newer = await aFile('Benali', '2001-11-06');
    expect((await duplicates()).map(({ subjectId, fact }) => ({ subjectId, fact }))).toEqual([
      { subjectId: newer.id, fact: `${older.id} LIKELY` },
    ]);
  });
});
