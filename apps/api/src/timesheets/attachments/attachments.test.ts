import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { visitorAs } from '../../identity/testing/session.js';
import type { Visitor } from '../../identity/testing/visitor.js';
import { eraseOldAttachments } from '../../privacy/erase-statements.js';
import { aFirmAtWork, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { attachmentKind } from './attachment-kind.js';

let bed: TestBed;
let app: NestFastifyApplication;
let work: FirmAtWork;
let firm: Visitor;
let house: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  work = await aFirmAtWork(bed);
  await work.hire('Aubin', 'Noah');
  firm = await visitorAs(bed, app, work.firm.userId);
  house = await visitorAs(bed, app, work.house.userId);
});
afterAll(() => bed.close());

const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(16, 1)]);
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.alloc(20, 2)]);
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(8)]);
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);

let hours = 0;
/** A draft of its own, with other hours than the one before. */
const aDraft = async () => {
  hours += 1;
  return work.draft(`Nom;Prénom;Mois;Heures\nAubin;Noah;05/2024;${hours}\n`);
};
const add = (visitor: Visitor, id: number, name: string, bytes: Buffer) => {
  const boundary = 'clausier-test';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return visitor.send('POST', `/timesheets/${id}/attachments`, payload as unknown as string, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });
};
const codeOf = async (answer: Promise<{ body: { code: string } }>) => (await answer).body.code;

describe('a paper beside a statement', () => {
  it.each([
    ['application/pdf', pdf('x')],
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/heic', HEIC],
  ])('is known by its first bytes as %s, whatever its name says', (kind, bytes) => {
    expect(attachmentKind(bytes)).toBe(kind);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that runs scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a zip', Buffer.from('PK\u0003\u0004')],
    ['a film', Buffer.concat([Buffer.alloc(4), Buffer.from('ftypisom')])],
    ['a PDF further on', Buffer.from(' %PDF-1.7')],
  ])('is refused when it is %s', async (_, bytes) => {
    const { id } = await aDraft();
    expect(await codeOf(add(firm, id, 'releve.pdf', bytes))).toBe('attachment-kind-unknown');
  });

  it('comes back as it was, to keep and never to show', async () => {
    const { id } = await aDraft();
    const bytes = pdf('signé par Noah');
    const kept = await add(firm, id, 'relevé “mai”.pdf', bytes);
    expect(kept).toMatchObject({
      status: 201,
      body: { items: [{ name: 'relevé “mai”.pdf', mediaType: 'application/pdf', size: bytes.length }] },
    });
    const found = await firm.send('GET', `/timesheets/${id}/attachments/${kept.body.items[0].id}`);
    expect(found.bytes).toEqual(bytes);
    expect(found.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="relev_ _mai_.pdf"; filename*=UTF-8''relev%C3%A9%20%E2%80%9Cmai%E2%80%9D.pdf`,
    });
  });

  it('is one of five at most, each once, of ten megabytes at most', async () => {
    const { id } = await aDraft();
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, turn) => add(firm, id, `page ${turn}.pdf`, pdf(`page ${turn}`))),
    );
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(sent.filter(({ body }) => body.code === 'attachments-full')).toHaveLength(3);
    const other = await aDraft();
    await add(firm, other.id, 'a.png', PNG);
    expect(await codeOf(add(firm, other.id, 'b.png', PNG))).toBe('attachment-already-there');
    const large = Buffer.concat([pdf('x'), Buffer.alloc(10 * 1024 * 1024)]);
    expect(await codeOf(add(firm, other.id, 'lourd.pdf', large))).toBe('file-too-large');
    expect(await codeOf(add(firm, other.id, 'vide.pdf', Buffer.alloc(0)))).toBe('file-empty');
    expect(await codeOf(add(firm, other.id, '1 85 05 78 006 084 91.pdf', pdf('y')))).toBe('nir-refused');
  });

  it('is taken away from a draft, stays beside what was sent, and is read by the house then', async () => {
    const draft = await aDraft();
    const { body } = await add(firm, draft.id, 'essai.jpg', JPEG);
    const path = `/timesheets/${draft.id}/attachments/${body.items[0].id}`;
    expect((await house.send('GET', `/timesheet-reviews/${draft.id}/attachments`)).status).toBe(404);
    expect((await firm.send('DELETE', path)).status).toBe(204);
    const again = await add(firm, draft.id, 'signe.pdf', pdf('signé'));
    const signed = { version: draft.version, name: 'Salima', isStatementAccepted: true };
    expect((await firm.send('POST', `/timesheets/${draft.id}/certification`, signed)).status).toBe(201);
    const kept = `/timesheets/${draft.id}/attachments/${again.body.items[0].id}`;
    expect(await codeOf(firm.send('DELETE', kept))).toBe('timesheet-not-draft');
    const { body: seen } = await house.send('GET', `/timesheet-reviews/${draft.id}/attachments`);
    expect(seen.items).toMatchObject([{ name: 'signe.pdf' }]);
    const read = await house.send('GET', `/timesheet-reviews/${draft.id}/attachments/${seen.items[0].id}`);
    expect(read.bytes).toEqual(pdf('signé'));
    const other = await aFirmAtWork(bed);
    const stranger = await visitorAs(bed, app, other.firm.userId);
    expect((await stranger.send('GET', kept)).status).toBe(404);
  });

  it('is erased with the files of its time: neither its name nor its content stays, and the journal never had them', async () => {
    const { id } = await aDraft();
    const { body } = await add(firm, id, 'Nom-Tres-Rare.pdf', pdf('Nom-Tres-Rare'));
    await bed.db.query(`update statement_attachment set added_at = '2020-01-01' where timesheet_id = $1`, [
      id,
    ]);
    expect(await bed.background.write((db) => eraseOldAttachments(db, '2024-06-15' as never))).toBe(1);
    expect(await bed.background.write((db) => eraseOldAttachments(db, '2024-06-15' as never))).toBe(0);
    const { rows } = await bed.db.query(
      `select name, length(content) as bytes from attachment_content where attachment_id = $1`,
      [body.items[0].id],
    );
    expect(rows).toEqual([{ name: 'erased', bytes: 0 }]);
    const list = await firm.send('GET', `/timesheets/${id}/attachments`);
    expect(list.body.items).toMatchObject([{ isErased: true }]);
    expect((await firm.send('GET', `/timesheets/${id}/attachments/${body.items[0].id}`)).status).toBe(404);
    const told = await bed.db.query(
      `select 1 from audit_entry where before::text ilike '%Nom-Tres-Rare%' or after::text ilike '%Nom-Tres-Rare%'`,
    );
    expect(told.rows).toEqual([]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
