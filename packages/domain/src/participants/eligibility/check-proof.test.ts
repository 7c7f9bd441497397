import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { checkProof, type Proof, proofsFor } from './check-proof.js';

const hiredOn = parseDay('2024-04-10');
const aProof = (more: Partial<Proof> = {}): Proof => ({
  criterion: 'RSA',
  document: 'RSA_ATTESTATION',
  issuedOn: parseDay('2024-02-01'),
  validUntil: null,
  ...more,
});
const codesOf = (proof: Proof) => checkProof(proof, hiredOn).map(({ code }) => code);

describe('A proof of eligibility', () => {
  it('is good when the accepted document is under three months old at hiring', () => {
    expect(codesOf(aProof())).toEqual([]);
    expect(codesOf(aProof({ issuedOn: parseDay('2024-01-11') }))).toEqual([]);
    expect(codesOf(aProof({ issuedOn: hiredOn }))).toEqual([]);
  });

  it('is too old from three months on', () => {
    expect(checkProof(aProof({ issuedOn: parseDay('2024-01-10') }), hiredOn)).toEqual([
      { code: 'proof-too-old', severity: 'error', field: 'issuedOn', params: { months: 3 } },
    ]);
  });

  it('of a QPV address may be up to six months old', () => {
    const address = { criterion: 'QPV', document: 'ADDRESS_PROOF' } as const;
    expect(codesOf(aProof({ ...address, issuedOn: parseDay('2023-10-11') }))).toEqual([]);
    expect(codesOf(aProof({ ...address, issuedOn: parseDay('2023-10-10') }))).toEqual(['proof-too-old']);
  });

  it('of disability must be valid on the day of hiring', () => {
    const rqth = { criterion: 'RQTH', document: 'RQTH_DECISION', issuedOn: parseDay('2019-05-01') } as const;
    expect(codesOf(aProof({ ...rqth, validUntil: hiredOn }))).toEqual([]);
    expect(codesOf(aProof({ ...rqth, validUntil: parseDay('2024-04-09') }))).toEqual(['proof-expired']);
    expect(codesOf(aProof(rqth))).toEqual(['proof-validity-missing']);
  });

  it('is refused when the document proves something else or did not exist yet', () => {
    expect(codesOf(aProof({ document: 'ADDRESS_PROOF' }))).toEqual(['proof-document-not-accepted']);
    expect(codesOf(aProof({ issuedOn: parseDay('2024-04-11') }))).toEqual(['proof-issued-after-hiring']);
  });

  it('may be one of several documents', () => {
    expect(proofsFor('IAE', hiredOn).map(({ document }) => document)).toEqual([
      'IAE_PASS',
      'EMPLOYER_ATTESTATION',
    ]);
  });
});
