import { anEntry } from '@clausier/tests/builders/ledger';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import type { Visitor } from '../identity/testing/visitor.js';
import { aMetropolis } from '../reports/testing/metropolis.js';

let bed: TestBed;
let manager: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  const metropolis = await aMetropolis(bed.db);
  const house = await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: metropolis.territories[0]!.id });
  await bed.db.query(`update firm set name = '=HYPERLINK("http://example.org")'`);
  for (const { id } of metropolis.assignments) {
    const recorded = { recorded_by_user_id: house.id, reason: 'Relevé rectifié' };
    await anEntry(bed.db, id, { month: '2024-01', hours: 30_125, ...recorded });
    await anEntry(bed.db, id, { month: '2024-02', hours: 1250, ...recorded });
    await anEntry(bed.db, id, { month: '2024-02', hours: -1250, is_reversal: true, ...recorded });
  }
  manager = await visitorAs(bed, await bed.openApp(), house.id);
});
afterAll(() => bed.close());

const file = (path: string, headers: Record<string, string> = {}) =>
  manager.send('GET', `/reports/${path}`, undefined, headers);

describe('A file for a spreadsheet', () => {
  it('has its mark, semicolons, French decimals and whole lines, small or compressed', async () => {
    for (const report of ['lines', 'matrix', 'totals']) {
      const answer = await file(`${report}.csv?from=2024-01&to=2024-12`);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
      expect(answer.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
      const [head, ...rows] = answer.text.trimEnd().split('\r\n');
      expect(rows.length).toBeGreaterThan(3);
      expect(new Set([head!, ...rows].map((row) => row.split(';').length)).size).toBe(1);
      const packed = await file(`${report}.csv?from=2024-01&to=2024-12`, { 'accept-encoding': 'gzip' });
      expect(packed.status).toBe(200);
      expect(packed.bytes.length).toBeGreaterThan(0);
    }
  });

  it('runs no formula, and keeps a reversal a negative number', async () => {
    const { text } = await file('lines.csv?from=2024-01&to=2024-12');
    expect(text).not.toMatch(/;"?=/);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(';301,25;');
    expect(text).toContain(';-12,50;');
  });

  it('that cannot be made is answered by a problem, not by an empty file', async () => {
    const answer = await file('lines.csv?from=2024-12&to=2024-01');
    expect([answer.status, answer.body.code]).toEqual([422, 'period-malformed']);
  });
});
