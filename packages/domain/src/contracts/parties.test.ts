import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { CLAUSE_KIND_CODES, CLAUSE_KINDS, isClauseCompulsory } from './clause-kinds.js';
import { FIRM_KINDS, isAdaptedEmployer, isInsertionStructure, usualModeOf } from './firm-kinds.js';
import { assertParent, assertParties } from './party-roles.js';

describe('The parties of a public contract', () => {
  it('are one holder alone, or a lead and its co-contractors', () => {
    expect(() => assertParties(['HOLDER', 'SUBCONTRACTOR'])).not.toThrow();
    expect(() => assertParties(['LEAD', 'CO_CONTRACTOR', 'CO_CONTRACTOR'])).not.toThrow();
    expect(() => assertParties(['SUBCONTRACTOR'])).toThrow('contract-without-holder');
    expect(() => assertParties(['HOLDER', 'CO_CONTRACTOR'])).toThrow('consortium-without-lead');
    expect(() => assertParties(['HOLDER', 'LEAD'])).toThrow('several-leading-parties');
  });

  it('have a parent only as subcontractors', () => {
    expect(() => assertParent('SUBCONTRACTOR', true)).not.toThrow();
    expect(() => assertParent('SUBCONTRACTOR', false)).toThrow('subcontractor-without-parent');
    expect(() => assertParent('HOLDER', true)).toThrow('party-with-parent');
  });

  it('engage people in the mode of their kind', () => {
    expect(FIRM_KINDS.filter((kind) => usualModeOf(kind) === 'SECONDMENT')).toEqual([
      'ETT',
      'ETTI',
      'AI',
      'GEIQ',
      'EATT',
    ]);
    expect(FIRM_KINDS.filter(isInsertionStructure)).toEqual(['ETTI', 'AI', 'EI', 'ACI']);
    expect(FIRM_KINDS.filter(isAdaptedEmployer)).toEqual(['EA', 'ESAT', 'EATT']);
  });
});

describe('The legal basis of a clause', () => {
  it('is described once for each kind, with its source', () => {
    expect(CLAUSE_KINDS.map(({ code }) => code)).toEqual(CLAUSE_KIND_CODES);
    expect(CLAUSE_KINDS.find(({ code }) => code === 'NPNRU_WORKS')?.minimumRate).toBe(500);
  });

  it('is compulsory above the European thresholds since 22 August 2026', () => {
    expect(isClauseCompulsory(parseDay('2026-08-21'), true)).toBe(false);
    expect(isClauseCompulsory(parseDay('2026-08-22'), true)).toBe(true);
    expect(isClauseCompulsory(parseDay('2026-08-22'), false)).toBe(false);
  });
});
