import { insert } from '@clausier/tests/builders/database';
import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import type { WaitingItem } from './inbox.view.js';
import { aQuietHouse, TODAY } from './quiet-house.test-bed.js';
import { previewSetAside, putBackSeveral, setAsideSeveral } from './set-aside-several.js';
import type { SeenItem, SeveralSetAside } from './several.view.js';

let bed: TestBed;
let quiet: Awaited<ReturnType<typeof aQuietHouse>>;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());
beforeEach(async () => {
  quiet = await aQuietHouse(bed);
  await quiet.aStatement('2026-11-14T09:00:00Z');
  for (let turn = 0; turn < 3; turn++) await quiet.hired('2026-06-01', { ended_on: '2026-12-04' });
});

const seen = (items: readonly WaitingItem[]): SeenItem[] =>
  items.map(({ kind, subjectId, fact }) => ({ kind, subjectId, fact }));
const several = (items: SeenItem[], more: Partial<SeveralSetAside> = {}): SeveralSetAside => ({
  items,
  reason: 'EXPECTED',
  ...more,
});
const preview = async (input: SeveralSetAside, actor: Actor = quiet.house) =>
  (await bed.read(actor, (scope) => previewSetAside(scope, input), TODAY)).map(({ refusal }) => refusal);
const apply = (input: SeveralSetAside, actor: Actor = quiet.house) =>
  bed.write(actor, (scope) => setAsideSeveral(scope, input), TODAY);
const putBack = (ids: number[], actor: Actor = quiet.house) =>
  bed.write(actor, (scope) => putBackSeveral(scope, { ids }), TODAY);
const kept = async () =>
  (
    await bed.db.query('select count(*)::integer as n from inbox_dismissal where territory_id = $1', [
      quiet.territory.id,
    ])
  ).rows[0].n;

describe('several things set aside at once', () => {
  it('are those of the preview, in one transaction, journalled one by one, and put back together', async () => {
    const items = seen(await quiet.waiting());
    expect(items).toHaveLength(4);
    expect(await preview(several(items))).toEqual([null, null, null, null]);
    expect(await kept()).toBe(0);
    const { ids } = await apply(several(items));
    expect(ids).toHaveLength(4);
    expect(await quiet.waiting(quiet.colleague)).toEqual([]);
    const { rows } = await bed.db.query(
      `select user_id, count(*)::integer as entries from audit_entry
        where table_name = 'inbox_dismissal' and action = 'INSERT' and row_id = any ($1) group by user_id`,
      [ids.map(String)],
    );
    expect(rows).toEqual([{ user_id: quiet.house.userId, entries: 4 }]);
    await putBack(ids, quiet.colleague);
    expect(await quiet.waiting()).toHaveLength(4);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('are each told why not: gone, changed, set aside already, asked twice, or written about a person', async () => {
    const [statement, one, two, three] = seen(await quiet.waiting());
    await quiet.aside({ ...one!, reason: 'EXPECTED' });
    const asked = [
      statement!,
      one!,
      { ...two!, fact: 'another one' },
      { ...three!, subjectId: 2_000_000 },
      statement!,
      three!,
    ];
    expect(await preview(several(asked, { reason: 'OTHER', note: 'Chantier arrêté' }))).toEqual([
      null,
      'set-aside-already',
      'set-aside-fact-changed',
      'not-found',
      'set-aside-already',
      'set-aside-note-about-a-person',
    ]);
    expect(await preview(several([statement!, three!], { reason: 'OTHER' }))).toEqual([
      'set-aside-note-missing',
      null,
    ]);
  });

  it('are all set aside or none: what has changed since the preview stops the whole', async () => {
    const items = seen(await quiet.waiting());
    await quiet.aside({ ...items[2]!, reason: 'EXPECTED' });
    await expect(apply(several(items))).rejects.toMatchObject({ code: 'set-aside-already' });
    await expect(apply(several([items[0]!, { ...items[1]!, fact: 'x' }]))).rejects.toMatchObject({
      code: 'set-aside-fact-changed',
    });
    await expect(
      apply(several([items[0]!, items[1]!], { reason: 'OTHER', note: 'Vu' })),
    ).rejects.toMatchObject({
      code: 'set-aside-note-about-a-person',
    });
    expect(await kept()).toBe(1);
    const both = await Promise.allSettled([
      apply(several([items[0]!, items[1]!])),
      apply(several([items[1]!, items[0]!])),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await kept()).toBe(3);
  });

  it('tell another house nothing, and are not its to put back', async () => {
    const stranger = actorOf(
      await aUser(bed.db, { role: 'FACILITATOR', territory_id: (await aTerritory(bed.db)).id }),
    );
    const items = seen(await quiet.waiting());
    expect(new Set(await preview(several(items), stranger))).toEqual(new Set(['not-found']));
    const refusal = { code: 'not-found', kind: 'not-found', field: 'items' };
    await expect(apply(several(items), stranger)).rejects.toMatchObject(refusal);
    await insert(bed.db, 'inbox_dismissal', {
      territory_id: stranger.territoryId,
      kind: items[0]!.kind,
      subject_id: items[0]!.subjectId,
      fact: items[0]!.fact,
      reason_code: 'EXPECTED',
      dismissed_by_user_id: stranger.userId,
      dismissed_on: TODAY.today,
    });
    expect(await preview(several(items))).toEqual([null, null, null, null]);
    const { ids } = await apply(several(items));
    await expect(putBack(ids, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(putBack([...ids, 2_000_000])).rejects.toMatchObject({ code: 'not-found' });
    expect(await kept()).toBe(4);
  });
});
