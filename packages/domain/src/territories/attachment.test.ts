import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { type Attachment, findOverlaps, territoryAt } from './attachment.js';
import { parseInseeCode } from './insee-code.js';

const lys = parseInseeCode('59367');
const attached = (commune: string, territory: string, from: string, to: string | null): Attachment => ({
  commune: parseInseeCode(commune),
  territory,
  validFrom: parseDay(from),
  validTo: to === null ? null : parseDay(to),
  source: 'invented for the test',
});

describe('The territory of a commune', () => {
  const attachments = [
    attached('59367', 'ROUBAIX', '2000-01-01', '2010-12-31'),
    attached('59367', 'VAL-DE-MARQUE', '2011-01-01', null),
    attached('59350', 'LILLE', '2000-01-01', null),
    attached('59298', 'EAST', '2020-01-01', null),
  ];

  it('is the one of the day: Lys-lez-Lannoy moved', () => {
    expect(territoryAt(attachments, lys, parseDay('2010-12-31'))).toBe('ROUBAIX');
    expect(territoryAt(attachments, lys, parseDay('2011-01-01'))).toBe('VAL-DE-MARQUE');
    expect(territoryAt(attachments, lys, parseDay('1999-12-31'))).toBeNull();
  });

  it('of Lomme or Hellemmes is the one of Lille until they have their own', () => {
    expect(territoryAt(attachments, parseInseeCode('59355'), parseDay('2023-05-01'))).toBe('LILLE');
    expect(territoryAt(attachments, parseInseeCode('59298'), parseDay('2019-05-01'))).toBe('LILLE');
    expect(territoryAt(attachments, parseInseeCode('59298'), parseDay('2023-05-01'))).toBe('EAST');
  });

  it('is never two territories on one day', () => {
    const twice = [...attachments, attached('59367', 'LILLE', '2010-06-01', '2011-06-01')];
    expect(findOverlaps(attachments)).toEqual([]);
    expect(findOverlaps(twice)).toHaveLength(2);
    expect(() => territoryAt(twice, lys, parseDay('2010-07-01'))).toThrow('attachments-overlap');
  });
});
