import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.js';
import { type FieldsByRole, fieldsByRole, printFieldsByRole } from './fields-by-role.js';
import type { Reader } from './keep-declared.js';
import { answeringRoutes } from './routes.js';

const DECLARED = new URL('./fields-by-role.txt', import.meta.url);
let app: NestFastifyApplication;
let table: FieldsByRole;

beforeAll(async () => {
  app = await createApp({ databaseUrl: 'postgres://nowhere', connects: false, logs: false });
  table = fieldsByRole(answeringRoutes(app));
});
afterAll(() => app.close());

/** Fields of any class that a reader can receive and whose names match. */
const received = (reader: Reader, names: RegExp) =>
  [...table]
    .filter(([field, readers]) => readers.has(reader) && names.test(field.split('.')[1]!))
    .map(([field]) => field)
    .sort();

const ABOUT_ELIGIBILITY = /criterion|^opinion$|^eligibilities$|^proofs$|documentCode|qualification|isQpv/i;
const ABOUT_THE_PERSON = /^bornOn$|^sex$|^residences$|residenceCommune|^qpv$/i;
const CONTACTS = /email|phone/i;
const NAMES = /^(lastName|firstName|participant|personText|participantId)$/;

describe('what each role can receive', () => {
  it('is what is declared: a new field, or a new reader of one, is a line somebody wrote', () => {
    // After a deliberate change: npm run build -w @clausier/api && npm run fields -w @clausier/api
    expect(printFieldsByRole(table)).toBe(readFileSync(DECLARED, 'utf8'));
  });

  it.each<Reader>(['FIRM', 'AUTHORITY', 'METROPOLIS', 'ADMINISTRATOR', 'ANYBODY'])(
    'never holds, for %s, a criterion, a proof, a birth date or a home',
    (reader) => {
      expect(received(reader, ABOUT_ELIGIBILITY)).toEqual([]);
      expect(received(reader, ABOUT_THE_PERSON)).toEqual([]);
    },
  );

  it.each<Reader>(['AUTHORITY', 'METROPOLIS', 'ADMINISTRATOR', 'ANYBODY'])(
    'never holds, for %s, who a person is',
    (reader) => {
      expect(received(reader, NAMES)).toEqual([]);
    },
  );

  it('holds, for a firm, the people of its own statements and no commune but its own and that of the works', () => {
    const classes = new Set(received('FIRM', NAMES).map((field) => field.split('.')[0]));
    expect([...classes].sort()).toEqual([
      'RememberedName',
      'ThisMonthPerson',
      'TimesheetGapRow',
      'TimesheetLineView',
      'TimesheetPerson',
      'TimesheetPersonEffect',
      'TimesheetRowFixed',
      'TimesheetRowView',
    ]);
    expect(received('FIRM', /commune/i)).toEqual([
      'FirmItem.commune',
      'FirmPage.commune',
      'ReportSubject.communeName',
    ]);
  });

  it('holds contacts of firms and accounts only for those who write to them', () => {
    expect(received('METROPOLIS', CONTACTS)).toEqual(['SessionUser.email']);
    expect(received('AUTHORITY', CONTACTS)).toEqual(['SessionUser.email']);
    expect(received('FIRM', CONTACTS)).toEqual([
      'FirmPage.contactEmail',
      'FirmPage.contactPhone',
      'SessionUser.email',
    ]);
  });
});
