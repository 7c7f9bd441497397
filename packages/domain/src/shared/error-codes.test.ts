import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DOMAIN_ERROR_CODES } from './error-codes.js';

const sources = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .filter((path) => !path.endsWith('error-codes.ts') && !path.includes('finding-codes'))
  .map((path) => readFileSync(join(import.meta.dirname, '..', path), 'utf8'))
  .join('\n');

/** Codes written whole, and those built from the reasons a text is unreadable. */
function isThrown(code: string): boolean {
  if (sources.includes(`'${code}'`)) return true;
  const [, prefix, reason] = /^(amount|hours)-(.+)$/.exec(code) ?? [];
  return sources.includes(`\`${prefix}-\${`) && sources.includes(`'${reason}'`);
}

describe('The list of error codes', () => {
  it('names every code once, in kebab case', () => {
    expect(new Set(DOMAIN_ERROR_CODES).size).toBe(DOMAIN_ERROR_CODES.length);
    for (const code of DOMAIN_ERROR_CODES) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  it('names no code that nothing throws', () => {
    expect(DOMAIN_ERROR_CODES.filter((code) => !isThrown(code))).toEqual([]);
  });

  it('covers every code thrown through invalid(), ruleBroken() or conflict()', () => {
    const thrown = [...sources.matchAll(/(?:invalid|ruleBroken|conflict)\(\s*'([a-z0-9-]+)'/g)].map(
      (match) => match[1],
    );
    expect(thrown.length).toBeGreaterThan(20);
    expect(thrown.filter((code) => !DOMAIN_ERROR_CODES.some((known) => known === code))).toEqual([]);
  });
});
