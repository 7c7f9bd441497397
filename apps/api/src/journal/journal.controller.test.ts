import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { fresh } from '@clausier/tests/builders/database';
import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import { readParticipantFile } from '../participants/file/participant-file.query.js';
import type { JournalItem } from './journal-view.js';

const TODAY = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format(new Date());
const PERIOD = `from=${TODAY}&to=${TODAY}`;

let bed: TestBed;
let app: NestFastifyApplication;
let lys: { id: number; commune: string };
let mno: { id: number; commune: string };
let manager: { id: number };
let facilitator: { id: number };

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  lys = await aTerritory(bed.db);
  mno = await aTerritory(bed.db);
  manager = await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: lys.id, name: 'Claire Martin' });
  facilitator = await aUser(bed.db, { role: 'FACILITATOR', territory_id: lys.id, name: 'Hugo Petit' });
});
afterAll(() => bed.close());

async function ask(user: { id: number }, url: string, payload?: object) {
  const visitor = await visitorAs(bed, app, user.id);
  return visitor.send(payload ? 'POST' : 'GET', `/journal${url}`, payload);
}
const items = async (user: { id: number }, query = ''): Promise<JournalItem[]> =>
  (await ask(user, `?size=200${query}`)).body.items;
const openings = async (participantId: number) =>
  (
    await bed.db.query('select user_id, via from file_reading where participant_id = $1 order by id', [
      participantId,
    ])
  ).rows;

/** Somebody of Lys at work on an operation of MNO, whose home and trade a facilitator of Lys changes. */
async function aMutualisedWorker() {
  const person = await aParticipant(bed.db, {
    territory: lys,
    email: 'awa@example.org',
    first_name: 'Awa',
    last_name: `Diop ${fresh()}`,
  });
  const clause = await aClause(bed.db, await anOperation(bed.db, { territory: mno }));
  const contract = await anEmploymentContract(bed.db, person);
  await anAssignment(bed.db, contract, clause);
  await bed.write(actorOf({ ...facilitator, role: 'FACILITATOR', territory_id: lys.id }), async ({ em }) => {
    await em.query(`select set_config('clausier.reason', 'Courriel du 3 juin', true)`);
    await em.query('update participant set email = $1 where id = $2', ['awa.diop@example.org', person.id]);
    await em.query(`update employment_contract set ended_on = '2029-06-30' where id = $1`, [contract.id]);
  });
  return { person, contract };
}

describe('the journal of a house', () => {
  it('says who did what and why, without showing in a list what is in a file', async () => {
    const { person } = await aMutualisedWorker();
    const [end, email] = (await items(manager)).filter((item) => item.userId === facilitator.id);
    expect(end).toMatchObject({
      table: 'employment_contract',
      action: 'UPDATE',
      userName: 'Hugo Petit',
      personName: 'Awa D.',
      reason: 'Courriel du 3 juin',
      isMasked: false,
      changes: [{ field: 'ended_on', before: null, after: '2029-06-30' }],
    });
    expect(email).toMatchObject({
      table: 'participant',
      isMasked: true,
      changes: [{ field: 'email', before: null, after: null }],
    });
    expect((await ask(manager, '?size=200')).text).not.toMatch(/@example\.org|1990-06-15/);
    expect(await openings(person.id)).toEqual([]);
  });

  it('hides in a list what a work contract repeats of the file', async () => {
    const { contract } = await aMutualisedWorker();
    await bed.db.query(
      `update employment_contract set breach_on = '2024-01-31', breach_reason = 'Santé' where id = $1`,
      [contract.id],
    );
    const [breach] = await items(manager, '&kind=WORK');
    expect(breach).toMatchObject({ table: 'employment_contract', isMasked: true });
    expect(JSON.stringify(breach)).not.toContain('Santé');
  });

  it('shows one entry, or one person’s, field by field, and writes that down as an opening', async () => {
    const { person } = await aMutualisedWorker();
    const email = (await items(manager)).find(
      (item) => item.table === 'participant' && item.action === 'UPDATE',
    )!;
    const { body } = await ask(manager, `/${email.id}`);
    expect(body.changes).toEqual([
      { field: 'email', before: 'awa@example.org', after: 'awa.diop@example.org' },
    ]);
    expect(await openings(person.id)).toEqual([{ user_id: manager.id, via: 'JOURNAL' }]);
    const ofPerson = await items(manager, `&participantId=${person.id}`);
    expect(ofPerson.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['participant', 'file_reading', 'employment_contract']),
    );
    expect(ofPerson.every(({ participantId, isMasked }) => participantId === person.id && !isMasked)).toBe(
      true,
    );
    expect(await openings(person.id)).toHaveLength(2);
  });

  it('tells who opened a file, of whatever house', async () => {
    const { person } = await aMutualisedWorker();
    const host = await aUser(bed.db, { role: 'FACILITATOR', territory_id: mno.id, name: 'Nadia Host' });
    await bed.write(actorOf({ ...host, role: 'FACILITATOR', territory_id: mno.id }), (scope) =>
      readParticipantFile(scope, person.id),
    );
    const [opening] = await items(manager, `&kind=OPENINGS&participantId=${person.id}`);
    expect(opening).toMatchObject({
      userName: 'Nadia Host',
      table: 'file_reading',
      action: 'INSERT',
      personName: 'Awa D.',
    });
  });

  it('filters by user, kind and period, and pages', async () => {
    await aMutualisedWorker();
    const mine = await items(manager, `&userId=${facilitator.id}&kind=WORK&${PERIOD}`);
    expect(new Set(mine.map(({ table }) => table))).toEqual(new Set(['employment_contract']));
    expect(await items(manager, '&from=2020-01-01&to=2020-12-31')).toEqual([]);
    const { body } = await ask(manager, '?size=2&page=2');
    expect(body.items).toHaveLength(2);
    expect(body.total).toBeGreaterThan(4);
    expect((await ask(manager, '/people')).body).toContainEqual({ id: facilitator.id, name: 'Hugo Petit' });
  });

  it('never shows an entry of another house, and of a hosted person only the work', async () => {
    const { person } = await aMutualisedWorker();
    const other = await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: mno.id });
    const seen = await items(other);
    const about = seen.filter((item) => item.participantId === person.id);
    expect(about.map(({ table }) => table)).toEqual(['assignment']);
    const { text } = await ask(other, `/${about[0]!.id}`);
    expect(text).not.toMatch(/criterion|residence|MINIMUM_INCOME|is_qpv/);
    const copy = (await ask(other, `/entries.csv?${PERIOD}`)).text;
    expect(copy).not.toMatch(/awa@example|MINIMUM_INCOME|Hugo Petit/);
    const theirs = (await items(manager)).filter(({ table }) => table === 'participant').map(({ id }) => id);
    const mine = new Set(seen.map(({ id }) => id));
    const foreign = theirs.find((id) => !mine.has(id))!;
    expect([(await ask(other, `/${foreign}`)).status, (await ask(other, '/2000000000')).status]).toEqual([
      404, 404,
    ]);
  });

  it('keeps to itself what a firm has not sent yet', async () => {
    const firm = await aFirm(bed.db);
    const user = await aUser(bed.db, { role: 'FIRM', firm_id: firm.id });
    await bed.db.query(
      `insert into timesheet (firm_id, month, origin, created_by_user_id) values ($1, '2024-05-01', 'GRID', $2)`,
      [firm.id, user.id],
    );
    expect((await items(manager)).some(({ table }) => table === 'timesheet')).toBe(false);
  });
});

describe('the journal of settings', () => {
  it('is the administrator’s, without a word of any person', async () => {
    const { person } = await aMutualisedWorker();
    const administrator = await aUser(bed.db, { role: 'ADMINISTRATOR' });
    const seen = await items(administrator);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(({ participantId }) => (participantId ?? null) === null)).toBe(true);
    expect(new Set(seen.map(({ table }) => table))).toEqual(
      new Set(['app_user', 'territory', 'commune_territory', 'firm', 'contracting_authority']),
    );
    expect(await items(administrator, `&participantId=${person.id}`)).toEqual([]);
    expect((await ask(administrator, `/entries.csv?${PERIOD}`)).status).toBe(403);
    expect((await ask(administrator, `/chain.csv?${PERIOD}`)).status).toBe(200);
  });

  it.each(['FACILITATOR', 'FIRM', 'AUTHORITY', 'METROPOLIS'])(
    'and the journal of a house are closed to %s',
    async (role) => {
      const scope = {
        FACILITATOR: { territory_id: lys.id },
        FIRM: { firm_id: (await aFirm(bed.db)).id },
        AUTHORITY: { authority_id: (await anAuthority(bed.db)).id },
        METROPOLIS: {},
      }[role];
      const user = await aUser(bed.db, { role, ...scope });
      for (const url of [
        '',
        '/people',
        '/seal',
        '/verification',
        '/1',
        `/entries.csv?${PERIOD}`,
        `/chain.csv?${PERIOD}`,
      ])
        expect((await ask(user, url)).status).toBe(403);
      expect((await ask(user, '/verification', { position: 1, digest: 'a'.repeat(64) })).status).toBe(403);
    },
  );
});

describe('the copy of a journal', () => {
  const script = path.resolve(import.meta.dirname, '../../../../scripts/verify-journal.mjs');
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'clausier-copy-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = (entries: string, chain: string, kept = '') => {
    writeFileSync(path.join(folder, 'entries.csv'), entries);
    writeFileSync(path.join(folder, 'chain.csv'), chain);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [script, path.join(folder, 'entries.csv'), path.join(folder, 'chain.csv'), kept],
      { encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  };

  it('runs no formula, is verified without the product, and gives away what is changed in it', async () => {
    const { person } = await aMutualisedWorker();
    await bed.db.query(`update participant set last_name = '=cmd|x' where id = $1`, [person.id]);
    await bed.write(
      actorOf({ ...facilitator, role: 'FACILITATOR', territory_id: lys.id }),
      async ({ em }) => {
        await em.query(`select set_config('clausier.reason', '=HYPERLINK("x")', true)`);
        await em.query(`update participant set phone = '03' where id = $1`, [person.id]);
      },
    );
    const { body: seal } = await ask(manager, '/seal');
    const entries = (await ask(manager, `/entries.csv?${PERIOD}`)).text;
    const chain = (await ask(manager, `/chain.csv?${PERIOD}`)).text;
    expect(entries).not.toMatch(/(^|;|\n)"?=/);
    expect(entries).toContain('Awa');
    expect(check(entries, chain, `${seal.position}:${seal.digest}`)).toMatchObject({ status: 0 });
    expect(check(entries, chain, `${seal.position}:${'0'.repeat(64)}`).status).toBe(1);
    expect(check(entries.replace('awa.diop@', 'ewa.diop@'), chain).said).toContain('was changed');
    expect(check(entries.replace(';UPDATE;', ';DELETE;'), chain).said).toContain(
      'is not that of what it says',
    );
    const lines = entries.split('\r\n');
    lines.splice(
      lines.findIndex((line) => /^\d+;2;/.test(line)),
      1,
    );
    expect(check(lines.join('\r\n'), chain).said).toContain('was removed');
    expect(readFileSync(script, 'utf8')).not.toContain('node_modules');
  });

  it('is an opening of every file in it', async () => {
    const { person } = await aMutualisedWorker();
    await ask(manager, `/entries.csv?${PERIOD}`);
    expect(await openings(person.id)).toEqual([{ user_id: manager.id, via: 'JOURNAL' }]);
    expect((await ask(manager, '/entries.csv?from=2024-02-01&to=2024-01-01')).body.code).toBe(
      'period-malformed',
    );
  });

  it('is tied to a seal that the house keeps, and that is found again', async () => {
    const { body: seal } = await ask(manager, '/seal');
    await aFirm(bed.db);
    const found = await ask(manager, '/verification', { position: seal.position, digest: seal.digest });
    expect(found.body).toMatchObject({ isWhole: true, isKeptSealThere: true, problem: null });
    const lost = await ask(manager, '/verification', { position: seal.position, digest: 'a'.repeat(64) });
    expect(lost.body).toMatchObject({ isWhole: false, isKeptSealThere: false, problem: 'kept-seal-lost' });
    expect((await ask(manager, '/verification')).body).toMatchObject({
      isWhole: true,
      isKeptSealThere: null,
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
