import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { addMonths, type Month, monthOf } from '@clausier/domain/calendar/month';
import { foundAuthorities } from '../cast/authorities.js';
import { diceOf } from '../cast/dice.js';
import { foundFirms } from '../cast/firms.js';
import { placesOf } from '../cast/places.js';
import { liveYear, type World } from './live-year.js';
import type { Past } from './return-people.js';
import { addShowcase } from './showcase.js';
import { yearPlans } from './year-plans.js';

const SEED = 20_211_231;

// Statements are due before the 15th; from this day on, last month's have begun to arrive.
const FIRST_DAY_OF_STATEMENTS = 8;

/** The last month firms have declared hours for, on a day. */
export function lastDeclaredOn(today: CalendarDay): Month {
  const isEarly = Number(today.slice(8)) < FIRST_DAY_OF_STATEMENTS;
  return addMonths(monthOf(today), isEarly ? -2 : -1);
}

/**
 * Tells the whole demonstration, in memory: the same on every machine, and the same years whatever the day; only the year
 * under way depends on the last declared month.
 */
export function tellStory(lastDeclared: Month): World {
  const dice = diceOf(SEED);
  const places = placesOf(dice);
  const authorities = foundAuthorities(places);
  const firms = foundFirms(dice, places);
  const world: World = {
    dice,
    market: { dice, places, firms, authorities, operations: [] },
    people: { all: [], dice, places, taken: new Set() },
    staff: { dice, contracts: [], assignmentCount: 0 },
    work: [],
    lastDeclared,
  };
  let past: Past = { open: [], contracts: [] };
  for (const plan of yearPlans(lastDeclared)) past = liveYear(world, plan, past);
  addShowcase(world);
  return world;
}
