import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Cast, openCast } from './whole-month/cast.js';
import { KEYBOARD, watchMouse } from './whole-month/keyboard.js';
import { tellMonth } from './whole-month/tell-month.js';

let cast: Cast;

beforeAll(async () => {
  cast = await openCast(KEYBOARD);
}, 180_000);
afterAll(() => cast?.stage.close());

it('Un mois entier sans souris : chaque commande est atteinte par Tab, on voit où l’on est, et aucun clic n’est donné', async () => {
  const presses = [await watchMouse(cast.house.page), await watchMouse(cast.other.page)];
  await tellMonth(cast);
  for (const count of presses) expect(count()).toBe(0);
}, 480_000);
