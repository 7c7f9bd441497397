import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { type LiveApp, openLiveApp } from '../security/testing/live-routes.js';
import type { Stage } from './session-stage.js';
import { visitorAs } from './testing/session.js';
import { Visitor } from './testing/visitor.js';

let bed: TestBed;
let live: LiveApp;
let userId: number;

beforeAll(async () => {
  bed = await openTestBed();
  live = await openLiveApp(bed);
  const { id: territory_id } = await aTerritory(bed.db);
  ({ id: userId } = await aUser(bed.db, { role: 'FACILITATOR', territory_id }));
});
afterAll(() => bed.close());

/** Somebody whose session is at a stage. */
const at = (stage: Stage) => visitorAs(bed, live.app, userId, new Date(), { stage, ends: 0.15 });

/** Routes of the API that answer neither 401 to nobody nor, with this session, the code of its stage. */
async function reachedAt(stage: Exclude<Stage, 'OPEN'>, code: string): Promise<string[]> {
  const nobody = new Visitor(live.app);
  const reached: string[] = [];
  for (const route of live.routes) {
    const [method, pattern] = route.split(' ') as ['GET', string];
    if (!pattern.startsWith('/api/v1/') || !/^(GET|POST|PUT|PATCH|DELETE)$/.test(method)) continue;
    const path = pattern.replaceAll(/:\w+/g, '1');
    const payload = method === 'GET' ? undefined : {};
    if ((await nobody.send(method, path, payload)).status !== 401) continue;
    const { status, body } = await (await at(stage)).send(method, path, payload);
    if (status !== 403 || body.code !== code) reached.push(route);
  }
  return reached;
}

describe('a session that is not open yet', () => {
  it('that awaits a code reaches the two ways to give one and the way out, of all the routes of the application', async () => {
    expect(await reachedAt('SECOND_FACTOR', 'second-factor-awaited')).toEqual([
      'DELETE /api/v1/session',
      'POST /api/v1/session/recovery-code',
      'POST /api/v1/session/second-factor',
    ]);
  });

  it('that must set a factor up reaches what sets one up and the way out, of all the routes of the application', async () => {
    expect(await reachedAt('ENROLMENT', 'second-factor-to-set-up')).toEqual([
      'DELETE /api/v1/session',
      'GET /api/v1/account/second-factor',
      'POST /api/v1/account/second-factor',
      'POST /api/v1/account/second-factor/proposal',
    ]);
  });

  it('is open to the step of signing in no more, once open', async () => {
    for (const path of ['/session/second-factor', '/session/recovery-code']) {
      const { status, body } = await (await at('OPEN')).send('POST', path, { code: '123456' });
      expect([status, body.code]).toEqual([403, 'forbidden']);
    }
  });

  it('is seen by what reads every route: there are more than fifty', () => {
    expect(live.routes.filter((route) => route.includes('/api/v1/')).length).toBeGreaterThan(50);
  });
});
