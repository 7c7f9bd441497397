import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { digestOf, rulesFrom, rulesInForce } from './rules-in-force.js';

const rules = rulesFrom([new URL('./check-rows.ts', import.meta.url).href]);
const named = [...rules.keys()].map((url) => fileURLToPath(url).replace(/^.*\/(src|dist)\//, ''));

describe('the rules in force', () => {
  it('are those a statement is judged by, the domain’s among them, and no library', () => {
    expect(named).toEqual(
      expect.arrayContaining([
        'timesheets/checking/check-rows.ts',
        'timesheets/checking/lines/judge-lines.ts',
        'ledger/check-line.js',
        'hours/month-limits.js',
        'hours/spread-minutes.js',
      ]),
    );
    expect(named.filter((name) => name.includes('node_modules'))).toEqual([]);
  });

  it('have a digest of their own, which any change of any of them changes', () => {
    const before = digestOf(rules);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    for (const [url, text] of rules)
      expect(digestOf(new Map([...rules, [url, `${text}\n// 745 h`]]))).not.toBe(before);
    expect(rulesInForce()).not.toBe(before);
  });

  it('are what they are wherever the product stands', () => {
    const moved = new Map([...rules].map(([url, text]) => [`${pathToFileURL('/elsewhere')}${url}`, text]));
    expect(digestOf(moved)).toBe(digestOf(rules));
    expect(readFileSync(new URL('./check-rows.ts', import.meta.url), 'utf8')).toBe(
      rules.get(new URL('./check-rows.ts', import.meta.url).href),
    );
  });
});
