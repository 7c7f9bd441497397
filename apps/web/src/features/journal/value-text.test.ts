import { describe, expect, it } from '@jest/globals';
import { formatsIn } from '../../lib/format/formats';
import { valueText } from './value-text';

const reading = {
  formats: formatsIn('fr'),
  nameOfCode: (code: string) => (code === 'SENT' ? 'envoyé' : code),
  numbered: (id: string) => `n° ${id}`,
};

describe('a value of the journal', () => {
  it.each([
    ['ended_on', '2025-03-31', '31/03/2025'],
    ['month', '2025-03-01', 'mars 2025'],
    ['hours', '15167', '151,67\u00a0h'],
    ['amount_cents', '123456', '1\u202f234,56\u00a0€'],
    ['cents_per_hour', '3000', '30\u00a0€'],
    ['share_per_ten_thousand', '2500', '25,00\u00a0%'],
    ['state', 'SENT', 'envoyé'],
    ['counted_hour_kinds', '["SENT","X"]', 'envoyé, X'],
    ['firm_id', '12', 'n° 12'],
    ['firm_id', 'Bâti Nord', 'Bâti Nord'],
    ['trade', '[sic] peintre', '[sic] peintre'],
    ['number', '12', '12'],
  ])('of %s, kept as %s, reads %s', (field, value, words) => {
    expect(valueText(field, value, reading).replace(/\s/g, ' ')).toBe(words.replace(/\s/g, ' '));
  });
});
