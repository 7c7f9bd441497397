import { createHash } from 'node:crypto';
import { aLot, anOperation, aParty } from '@clausier/tests/builders/contracts';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sql from 'sql-template-tag';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { Clock } from '../../platform/clock.js';
import { aFirmAtWork, type FirmAtWork } from '../../timesheets/firm-at-work.test-bed.js';
import { visitorAs } from '../testing/session.js';
import { Visitor } from '../testing/visitor.js';

const NOON = new Date('2024-06-15T12:00:00Z');
const DAY = 24 * 3_600_000;

let bed: TestBed;
let app: NestFastifyApplication;
let work: FirmAtWork;
let other: FirmAtWork;
let facilitator: Visitor;
let now = NOON;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  app.get(Clock).now = () => now;
  work = await aFirmAtWork(bed);
  other = await aFirmAtWork(bed);
  await work.hire('Aubin', 'Noah');
  await other.hire('Cailleau', 'Inès');
  facilitator = await visitorAs(bed, app, work.house.userId, NOON, { ends: 2000 });
});
afterAll(() => bed.close());

const at = (days: number) => {
  now = new Date(NOON.getTime() + days * DAY);
};
/** A link for the firm, and its token. */
async function aLink(firmId = work.firmId, by = facilitator) {
  const { body } = await by.send('POST', `/firms/${firmId}/deposit-links`, { by: 'HAND' });
  return { id: body.id as number, token: String(body.path).split('#')[1]!, body };
}
/** Somebody of a house whose contract the firm holds, before it has hired anybody for it. */
async function aHouseContractingWith(firmId: number): Promise<number> {
  const territory = await aTerritory(bed.db);
  await aParty(bed.db, await aLot(bed.db, await anOperation(bed.db, { territory })), firmId);
  return (await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id })).id;
}
const linksOf = async (firmId: number, by: Visitor) =>
  (await by.send('GET', `/firms/${firmId}/deposit-links`)).body.items;
/** Somebody without an account who opens it. */
async function comeBy(token: string, visitor = new Visitor(app)): Promise<Visitor> {
  const { status, text } = await visitor.send('POST', '/deposit-links/session', { token });
  if (status !== 201) throw new Error(text);
  return visitor;
}
const codeOf = async (answer: Promise<{ body: { code: string } }>) => (await answer).body.code;

describe('a link of a firm', () => {
  it('is 256 random bits in a fragment, of which the database keeps a digest only, for thirty days', async () => {
    const { body, token, id } = await aLink();
    expect(body).toMatchObject({ delivery: 'BY_HAND', expiresAt: '2024-07-15T12:00:00.000Z' });
    expect(body.path).toMatch(/^\/depot#[\w-]{43}$/);
    const { rows } = await bed.db.query('select token_hash, account_id from deposit_link where id = $1', [
      id,
    ]);
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest());
    const { rows: told } = await bed.db.query(
      `select after::text as told, user_id from audit_entry where table_name = 'deposit_link' and row_id = $1`,
      [String(id)],
    );
    expect(told).toHaveLength(1);
    expect(told[0].user_id).toBe(work.house.userId);
    expect(told[0].told).not.toContain(rows[0].token_hash.toString('hex'));
  });

  it('tells whose it is without being spent, as often as readers of mail look at it', async () => {
    const { id, token } = await aLink();
    for (let look = 0; look < 3; look++)
      expect((await new Visitor(app).send('POST', '/deposit-links/door', { token })).body).toMatchObject({
        firmName: expect.stringContaining('Entreprise'),
        expiresAt: '2024-07-15T12:00:00.000Z',
      });
    const { rows } = await bed.db.query('select openings from deposit_link where id = $1', [id]);
    expect(rows).toEqual([{ openings: 0 }]);
  });

  it('opens the statements of its firm, without a password, and says until when', async () => {
    const visitor = await comeBy((await aLink()).token);
    const session = await visitor.send('GET', '/session');
    expect(session.body).toMatchObject({
      user: { role: 'FIRM', firm: { id: work.firmId } },
      link: { expiresAt: '2024-07-15T12:00:00.000Z' },
    });
    const month = await visitor.send('GET', '/timesheets/this-month?month=2024-05');
    expect(month.body.people.map(({ lastName }: { lastName: string }) => lastName)).toEqual(['Aubin']);
  });

  it('opens nothing else: no account, no list of firms, no operation, no other firm', async () => {
    const visitor = await comeBy((await aLink()).token);
    const elsewhere = await other.draft('Nom;Prénom;Mois;Heures\nCailleau;Inès;05/2024;10\n');
    for (const path of ['/firms', '/operations', '/account/sessions', '/account/second-factor', '/communes'])
      expect([path, (await visitor.send('GET', path)).status]).toEqual([path, 403]);
    expect((await visitor.send('PATCH', '/session', { language: 'en' })).status).toBe(403);
    expect((await visitor.send('GET', `/timesheets/${elsewhere.id}`)).status).toBe(404);
  });

  it('serves again and again, on several machines at once, and counts its openings', async () => {
    const { id, token } = await aLink();
    const visitors = await Promise.all(Array.from({ length: 5 }, () => comeBy(token)));
    for (const visitor of visitors) expect((await visitor.send('GET', '/session')).status).toBe(200);
    const { items } = (await facilitator.send('GET', `/firms/${work.firmId}/deposit-links`)).body;
    expect(items.find((one: { id: number }) => one.id === id)).toMatchObject({
      state: 'WORKING',
      openings: 5,
      lastUsedAt: expect.any(String),
      madeBy: expect.any(String),
    });
  });

  it('carries a first statement to its certification, which keeps the name typed and the link', async () => {
    const { id, token } = await aLink();
    const visitor = await comeBy(token);
    const { body: month } = await visitor.send('GET', '/timesheets/this-month?month=2024-04');
    const { employmentContractId } = month.people[0];
    const rows = [{ employmentContractId, hoursText: '35,50' }];
    const { body: draft } = await visitor.send('POST', '/timesheets', { month: '2024-04', rows });
    const signed = { version: draft.version, name: 'Salima Benali', isStatementAccepted: true };
    const { body: sent } = await visitor.send('POST', `/timesheets/${draft.id}/certification`, signed);
    expect(sent).toMatchObject({ status: 'SENT', certifiedName: 'Salima Benali' });
    const { rows: kept } = await bed.db.query('select certified_link_id from timesheet where id = $1', [
      sent.id,
    ]);
    expect(kept).toEqual([{ certified_link_id: id }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is cut at once when it is revoked, sessions under way included, and stays told', async () => {
    const { id, token } = await aLink();
    const visitor = await comeBy(token);
    expect((await facilitator.send('DELETE', `/deposit-links/${id}`)).status).toBe(204);
    expect((await visitor.send('GET', '/timesheets')).status).toBe(401);
    expect(await codeOf(new Visitor(app).send('POST', '/deposit-links/door', { token }))).toBe(
      'deposit-link-revoked',
    );
    expect((await facilitator.send('DELETE', `/deposit-links/${id}`)).status).toBe(204);
    const { items } = (await facilitator.send('GET', `/firms/${work.firmId}/deposit-links`)).body;
    expect(items.find((one: { id: number }) => one.id === id).state).toBe('REVOKED');
  });

  it('is over after thirty days, and so are the sessions it opened, whenever they end', async () => {
    const { id, token } = await aLink();
    try {
      at(29.9);
      const visitor = await comeBy(token);
      expect((await visitor.send('GET', '/timesheets')).status).toBe(200);
      const { rows } = await bed.db.query('select account_id from deposit_link where id = $1', [id]);
      const life = { stage: 'DEPOSIT', linkId: id, ends: 11 } as const;
      const lasting = await visitorAs(bed, app, rows[0].account_id, now, life);
      expect((await lasting.send('GET', '/timesheets')).status).toBe(200);
      at(30.1);
      for (const late of [visitor, lasting]) expect((await late.send('GET', '/timesheets')).status).toBe(401);
      expect(await codeOf(new Visitor(app).send('POST', '/deposit-links/session', { token }))).toBe(
        'deposit-link-expired',
      );
    } finally {
      at(0);
    }
  });

  it('is made by the houses its firm works for, and by no other', async () => {
    expect(
      await codeOf(facilitator.send('POST', `/firms/${other.firmId}/deposit-links`, { by: 'HAND' })),
    ).toBe('not-found');
    const { id } = await aLink();
    const stranger = await visitorAs(bed, app, other.house.userId, NOON);
    expect((await stranger.send('DELETE', `/deposit-links/${id}`)).status).toBe(404);
  });

  it('is made by a house whose contract the firm holds, which another house learns without who made it', async () => {
    const { id: newFirmId } = await aFirm(bed.db);
    const newcomer = await visitorAs(bed, app, await aHouseContractingWith(newFirmId), NOON);
    expect(await linksOf(newFirmId, newcomer)).toEqual([]);
    expect((await facilitator.send('GET', `/firms/${newFirmId}/deposit-links`)).status).toBe(404);
    const neighbour = await visitorAs(bed, app, await aHouseContractingWith(work.firmId), NOON);
    const { id } = await aLink(work.firmId, neighbour);
    const told = async (to: Visitor) =>
      (await linksOf(work.firmId, to)).find((one: { id: number }) => one.id === id);
    expect(await told(neighbour)).toMatchObject({
      madeBy: expect.any(String),
      houseName: expect.any(String),
    });
    expect(await told(facilitator)).toMatchObject({ madeBy: null, houseName: expect.any(String) });
  });

  it('is told until ninety days after its end, those that work first and then the newest', async () => {
    const { id: firmId } = await aFirm(bed.db);
    const userId = await aHouseContractingWith(firmId);
    const stillWorking = async () => visitorAs(bed, app, userId, now);
    const told = async () =>
      (await linksOf(firmId, await stillWorking())).map(({ id }: { id: number }) => id);
    try {
      const { id: ended } = await aLink(firmId, await stillWorking());
      at(31);
      const { id: working } = await aLink(firmId, await stillWorking());
      const { id: revoked } = await aLink(firmId, await stillWorking());
      await (await stillWorking()).send('DELETE', `/deposit-links/${revoked}`);
      expect(await told()).toEqual([working, revoked, ended]);
      at(119);
      expect(await told()).toEqual([revoked, working, ended]);
      at(121);
      expect(await told()).toEqual([revoked, working]);
    } finally {
      at(0);
    }
  });

  it('needs an address to leave by mail', async () => {
    expect(
      await codeOf(facilitator.send('POST', `/firms/${work.firmId}/deposit-links`, { by: 'MAIL' })),
    ).toBe('firm-without-contact');
  });

  it('slows down whoever looks for one, and only them', async () => {
    const guesser = new Visitor(app, { remoteAddress: '192.0.2.77' });
    const codes = new Set<string>();
    for (let guess = 0; guess < 65; guess++)
      codes.add(await codeOf(guesser.send('POST', '/deposit-links/door', { token: 'x'.repeat(43) })));
    expect([...codes].sort()).toEqual(['deposit-link-unknown', 'sign-in-throttled']);
    const { token } = await aLink();
    for (let look = 0; look < 65; look++)
      expect((await new Visitor(app).send('POST', '/deposit-links/door', { token })).status).toBe(200);
  });
});

describe('the account of the links of a firm', () => {
  it('is one, that nobody signs in to, resets or keeps', async () => {
    await Promise.all(Array.from({ length: 8 }, () => aLink(work.firmId)));
    const { rows } = await bed.db.query('select id, email from app_user where is_link and firm_id = $1', [
      work.firmId,
    ]);
    expect(rows).toHaveLength(1);
    expect(await codeOf(new Visitor(app).signIn(rows[0].email))).toBe('sign-in-refused');
    const { id } = await aUser(bed.db, { role: 'ADMINISTRATOR' });
    const administrator = await visitorAs(bed, app, id, NOON);
    expect((await administrator.send('POST', `/users/${rows[0].id}/link`)).status).toBe(404);
    const { body } = await administrator.send('POST', '/users/search', { search: 'lien-de-depot' });
    expect(body.total).toBe(0);
  });

  it('cannot change itself, not even past our own queries', async () => {
    const { rows } = await bed.db.query(
      'select l.id, l.account_id from deposit_link l where l.firm_id = $1 limit 1',
      [work.firmId],
    );
    const byLink = { ...work.firm, userId: rows[0].account_id as number, linkId: rows[0].id as number };
    const changed = await bed.write(byLink, (scope) =>
      scope.run(sql`update app_user set email = 'voleur@example.net' where id = ${byLink.userId}`),
    );
    expect(changed).toBe(0);
    const seen = await bed.read(byLink, (scope) => scope.rows(sql`select id from contract_party`));
    expect(seen).toEqual([]);
  });
});
