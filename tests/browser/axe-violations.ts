import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Level AA of WCAG 2.2, which the RGAA follows. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeWindow extends Window {
  axe: { run(context: Document, options: object): Promise<AxeResults> };
}

/**
 * What axe-core finds wrong in the page as it is now: one sentence per element, made to be read in the failure of
 * `expect(await axeViolations(page)).toEqual([])`.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script element: the page's content security policy forbids those.
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(
    (rules) =>
      (window as unknown as AxeWindow).axe.run(document, {
        runOnly: rules,
        resultTypes: ['violations'],
      }),
    RULES,
  );
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${impact}): ${help}, at ${target.join(' ')}. ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
    ),
  );
}
