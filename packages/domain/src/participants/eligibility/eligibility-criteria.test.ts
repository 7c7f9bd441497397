import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { inForceOn } from '../../calendar/validity.js';
import { CRITERION_GROUPS } from './criterion-groups.js';
import { CRITERION_CODES, criterionOf, ELIGIBILITY_CRITERIA } from './eligibility-criteria.js';
import { ACCEPTED_PROOFS } from './proof-documents.js';

describe('The eligibility criteria', () => {
  it('describe every code once, in both languages, with a source', () => {
    expect(ELIGIBILITY_CRITERIA.map(({ code }) => code)).toEqual(CRITERION_CODES);
    for (const { labels, source } of ELIGIBILITY_CRITERIA)
      for (const text of [labels.fr, labels.en, source]) expect(text.length).toBeGreaterThan(2);
    expect(() => criterionOf('RMI')).toThrow('criterion-unknown');
  });

  it('fill every group of the statistics', () => {
    expect(new Set(ELIGIBILITY_CRITERIA.map(({ group }) => group))).toEqual(new Set(CRITERION_GROUPS));
  });

  it('mark health data as article 9 and judicial control as article 10', () => {
    for (const code of ['RQTH', 'AAH', 'INVALIDITY']) expect(criterionOf(code).sensitivity).toBe('ART_9');
    expect(criterionOf('JUSTICE')).toMatchObject({ sensitivity: 'ART_10', group: 'OTHER' });
    expect(criterionOf('DELD').sensitivity).toBe('ORDINARY');
  });

  it('are dated: nobody was in a PACEA before 2017', () => {
    const in2016 = inForceOn(ELIGIBILITY_CRITERIA, parseDay('2016-12-31'));
    expect(in2016.some(({ code }) => code === 'PACEA_CEJ')).toBe(false);
    expect(in2016).toHaveLength(ELIGIBILITY_CRITERIA.length - 1);
  });

  it('can each be proved by at least one document', () => {
    for (const code of CRITERION_CODES)
      expect(ACCEPTED_PROOFS.some(({ criterion }) => criterion === code)).toBe(true);
  });
});
