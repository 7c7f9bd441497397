import { readFileSync } from 'node:fs';
import { FINDING_CODES } from '@clausier/domain/timesheets/finding-codes';
import { describe, expect, it } from '@jest/globals';
import { found, READING_FINDING_CODES } from './findings.js';

const LOCALES = new URL('../../../../web/src/locales/', import.meta.url);
const catalogue = (language: string, name: string) =>
  JSON.parse(readFileSync(new URL(`${language}/${name}.json`, LOCALES), 'utf8'));

describe('the remarks on a statement', () => {
  it.each(['fr', 'en'])('all have a sentence in %s', (language) => {
    const sentences = { ...catalogue(language, 'errors'), ...catalogue(language, 'this-month').finding };
    const mute = [...READING_FINDING_CODES, ...FINDING_CODES].filter((code) => !sentences[code]);
    expect(mute).toEqual([]);
  });

  it('block when they are errors, and are only seen when they are warnings', () => {
    expect(found('hours-negative', 'hours').severity).toBe('error');
    expect(found('duplicate-in-file', 'row').severity).toBe('warning');
    expect(found('line-already-waiting', 'hours').severity).toBe('error');
  });
});
