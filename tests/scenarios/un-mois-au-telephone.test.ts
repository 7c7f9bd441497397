import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Cast, openCast } from './whole-month/cast.js';
import { FINGER } from './whole-month/mouse.js';
import { tellMonth } from './whole-month/tell-month.js';

let cast: Cast;

beforeAll(async () => {
  cast = await openCast(FINGER, { width: 390, height: 844 });
}, 180_000);
afterAll(() => cast?.stage.close());

it('Un mois entier au téléphone : rien ne déborde de l’écran de 390 px, à aucune étape', async () => {
  await tellMonth(cast, async () => {
    for (const { page } of [cast.house, cast.other]) expect(await tooWide(page)).toEqual([]);
  });
}, 360_000);

/** What makes the page wider than the screen, if anything does. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${location.pathname} is ${scrollWidth} px wide`,
      ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)),
    ];
  });
}
