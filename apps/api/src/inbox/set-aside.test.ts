import { insert } from '@clausier/tests/builders/database';
import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { aQuietHouse, TODAY } from './quiet-house.test-bed.js';
import { putBack } from './set-aside.js';

type House = Awaited<ReturnType<typeof aQuietHouse>>;

let bed: TestBed;
let territory: House['territory'];
let house: House['house'];
let colleague: House['colleague'];
let inbox: House['inbox'];
let waiting: House['waiting'];
let aside: House['aside'];
let about: House['about'];
let hired: House['hired'];
let aStatement: House['aStatement'];

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());
beforeEach(async () => {
  ({ territory, house, colleague, inbox, waiting, aside, about, hired, aStatement } = await aQuietHouse(bed));
});

describe('something set aside', () => {
  it('leaves the inbox of the whole house, keeps its reason, and is put back', async () => {
    await aStatement('2026-11-28T09:00:00Z');
    const [item] = await waiting();
    const { id } = await aside(about(item!, { reason: 'OTHER', note: 'Chantier arrêté' }));
    expect(await waiting(colleague)).toEqual([]);
    const kept = await inbox({ state: 'SET_ASIDE' }, colleague);
    expect(kept.items).toMatchObject([
      { setAside: { id, reason: 'OTHER', note: 'Chantier arrêté', on: TODAY.today } },
    ]);
    expect(kept.kinds.find(({ kind }) => kind === 'TIMESHEET')).toEqual({
      kind: 'TIMESHEET',
      waiting: 0,
      setAside: 1,
    });
    await bed.write(colleague, (scope) => putBack(scope, id), TODAY);
    expect(await waiting()).toEqual([item]);
    const { rows } = await bed.db.query(
      `select action, user_id, territory_ids from audit_entry where table_name = 'inbox_dismissal' and row_id = $1 order by id`,
      [String(id)],
    );
    expect(rows).toEqual([
      { action: 'INSERT', user_id: house.userId, territory_ids: [territory.id] },
      { action: 'DELETE', user_id: colleague.userId, territory_ids: [territory.id] },
    ]);
  });

  it('by another house, which waits for the same thing, still waits here', async () => {
    await aStatement('2026-11-28T09:00:00Z');
    const [item] = await waiting();
    const { id: territory_id } = await aTerritory(bed.db);
    const { id: dismissed_by_user_id } = await aUser(bed.db, { role: 'FACILITATOR', territory_id });
    await insert(bed.db, 'inbox_dismissal', {
      territory_id,
      kind: item!.kind,
      subject_id: item!.subjectId,
      fact: item!.fact,
      reason_code: 'EXPECTED',
      dismissed_by_user_id,
      dismissed_on: TODAY.today,
    });
    expect(await waiting()).toEqual([item]);
  });

  it('comes back when the fact changes', async () => {
    const id = await aStatement('2026-11-28T09:00:00Z');
    await aside(about((await waiting())[0]!));
    expect(await waiting()).toEqual([]);
    await bed.db.query(
      `update timesheet_line set state = 'RETURNED', decision_reason = 'À revoir', decided_at = now()
        where timesheet_id = $1 and month = '2026-09-01'`,
      [id],
    );
    expect(await waiting()).toMatchObject([{ kind: 'TIMESHEET', months: ['2026-10'] }]);
  });

  it('is set aside once, while it waits, as it was seen, by its own house', async () => {
    await aStatement('2026-11-28T09:00:00Z');
    const item = (await waiting())[0]!;
    await expect(aside(about(item, { fact: 'another' }))).rejects.toMatchObject({
      code: 'set-aside-fact-changed',
    });
    await expect(aside(about(item, { subjectId: 2_000_000 }))).rejects.toMatchObject({ code: 'not-found' });
    const stranger = actorOf(
      await aUser(bed.db, { role: 'FACILITATOR', territory_id: (await aTerritory(bed.db)).id }),
    );
    await expect(aside(about(item), stranger)).rejects.toMatchObject({ code: 'not-found' });
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => aside(about(item))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(aside(about(item), colleague)).rejects.toMatchObject({ code: 'set-aside-already' });
    const { id } = (await inbox({ state: 'SET_ASIDE' })).items[0]!.setAside!;
    await expect(bed.write(stranger, (scope) => putBack(scope, id), TODAY)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('about a person has a reason that is chosen, and no text', async () => {
    await hired('2026-06-01', { ended_on: '2026-12-04' });
    const item = (await waiting())[0]!;
    await expect(aside(about(item, { note: 'Malade' }))).rejects.toMatchObject({
      code: 'set-aside-note-about-a-person',
    });
    const written = insert(bed.db, 'inbox_dismissal', {
      territory_id: territory.id,
      kind: 'CLOCK',
      subject_id: 1,
      fact: '',
      reason_code: 'OTHER',
      note: 'Malade',
      dismissed_by_user_id: house.userId,
      dismissed_on: TODAY.today,
    });
    await expect(written).rejects.toMatchObject({
      constraint: 'inbox_dismissal_writes_nothing_about_a_person',
    });
    await aside(about(item));
    expect(await waiting()).toEqual([]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
