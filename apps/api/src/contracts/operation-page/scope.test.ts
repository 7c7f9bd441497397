import type { Month } from '@clausier/domain/calendar/month';
import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { aHouseAtWork } from '../house.test-bed.js';
import { declareJune } from './declare-june.test-bed.js';
import { readDesk } from './desk.query.js';
import { readEvents } from './events.query.js';
import { readDeclared, readParticipants } from './hours.query.js';
import { readPeople } from './people.query.js';
import { readClauses, readContracts } from './tree.query.js';

/** What the house of an operation works with, when there is nothing. */
const NO_DESK = { contacts: [], statements: [], statementCount: 0 };

let bed: TestBed;
let own: Actor;
let strangers: Actor[];
let clause: ClauseFixture;

beforeAll(async () => {
  bed = await openTestBed();
  const lys = await aHouseAtWork(bed);
  const other = await aHouseAtWork(bed);
  const authority = await anAuthority(bed.db);
  const buyer = await aUser(bed.db, { role: 'AUTHORITY', authority_id: authority.id });
  own = lys.house;
  strangers = [other.house, actorOf({ ...buyer, role: 'AUTHORITY', authority_id: authority.id })];
  clause = await aClause(bed.db, await anOperation(bed.db, { territory: lys.territory }));
  await aParty(bed.db, clause, (await aFirm(bed.db)).id);
  await declareJune(bed, lys, await lys.worked(clause, { '2024-05': 10_000 }), 7_550);
});
afterAll(() => bed.close());

describe('each part of the page of an operation, asked for alone', () => {
  it.each<[string, (actor: Actor) => Promise<unknown>, unknown]>([
    ['contracts', (actor) => bed.read(actor, (scope) => readContracts(scope, clause.operation_id)), []],
    ['clauses', (actor) => bed.read(actor, (scope) => readClauses(scope, clause.operation_id)), []],
    ['events', (actor) => bed.read(actor, (scope) => readEvents(scope, clause.operation_id)), []],
    [
      'declared hours',
      (actor) => bed.read(actor, (scope) => readDeclared(scope, clause.operation_id)),
      { timesheets: 0, months: [] },
    ],
    [
      'participants',
      (actor) => bed.read(actor, (scope) => readParticipants(scope, clause.operation_id)),
      { total: 0, residents: 0, mutualised: 0 },
    ],
    [
      'people',
      async (actor) => {
        const people = await bed.read(actor, (scope) =>
          readPeople(scope, clause.operation_id, '2024-05' as Month),
        );
        return people?.items ?? [];
      },
      [],
    ],
    [
      'desk',
      async (actor) => (await bed.read(actor, (scope) => readDesk(scope, clause.operation_id))) ?? NO_DESK,
      NO_DESK,
    ],
  ])('%s: is empty for another house and for another authority', async (_, ask, nothing) => {
    for (const stranger of strangers) expect(await ask(stranger)).toEqual(nothing);
    expect(await ask(own)).not.toEqual(nothing);
  });
});

describe('how many persons work on an operation', () => {
  it('is told to the house, and to the buyer only when they are not few', async () => {
    const { authority_id } = (
      await bed.db.query('select authority_id from operation where id = $1', [clause.operation_id])
    ).rows[0];
    const buyer = actorOf(await aUser(bed.db, { role: 'AUTHORITY', authority_id }));
    const count = (actor: Actor) => bed.read(actor, (scope) => readParticipants(scope, clause.operation_id));
    expect(await count(own)).toEqual({ total: 1, residents: 1, mutualised: 0 });
    expect(await count(buyer)).toEqual({ total: null, residents: null, mutualised: null });
  });
});
