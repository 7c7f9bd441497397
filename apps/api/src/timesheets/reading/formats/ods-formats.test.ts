import { describe, expect, it } from '@jest/globals';
import { OdsFormats } from './ods-formats.js';

describe('A style of dates of an OpenDocument', () => {
  it.each([
    [['month', 'year'], 'mmm-yy'],
    [['year', 'month'], 'mmm-yy'],
    [['day', 'month', 'year'], 'dd/mm/yyyy'],
    [['month', 'year', 'day'], 'dd/mm/yyyy'],
    [['day'], 'dd/mm/yyyy'],
    [['month'], 'dd/mm/yyyy'],
    [['hours'], '[h]:mm'],
  ])('that shows %j is %s', (parts, format) => {
    const formats = new OdsFormats();
    formats.open('date-style', { name: 'N36' });
    for (const part of parts) formats.open(part, {});
    formats.open('style', { name: 'ce1', 'data-style-name': 'N36' });
    expect(formats.of('ce1')).toBe(format);
  });
});
