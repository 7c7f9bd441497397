import { afterAll, beforeAll, it } from '@jest/globals';
import { type Cast, openCast } from './whole-month/cast.js';
import { MOUSE } from './whole-month/mouse.js';
import { tellMonth } from './whole-month/tell-month.js';

let cast: Cast;

beforeAll(async () => {
  cast = await openCast(MOUSE);
}, 180_000);
afterAll(() => cast?.stage.close());

it('Un mois entier : un marché publié est suivi, calibré, clausé, deux personnes y travaillent dont une d’une autre maison, leurs heures sont reçues, validées, corrigées, lues par l’autre maison et imprimées au bilan', async () => {
  await tellMonth(cast);
}, 240_000);
