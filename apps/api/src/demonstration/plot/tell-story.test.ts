import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { parseMonth } from '@clausier/domain/calendar/month';
import { describe, expect, it } from '@jest/globals';
import { ledgerLines } from '../writing/ledger-lines.js';
import { declareHours } from './declare-hours.js';
import type { World } from './live-year.js';
import { lastDeclaredOn, tellStory } from './tell-story.js';

/** Everything but the year under way, as text: who worked what, where, when. */
function historyOf({ work }: World, before: string): string {
  return work
    .filter(({ month }) => month < before)
    .map(({ contract, assignment, month, hours }) => `${contract.id} ${assignment.id} ${month} ${hours}`)
    .join('\n');
}

describe('the story of the demonstration', () => {
  it('has last month declared from the 8th on, the month before until then', () => {
    expect(lastDeclaredOn(parseDay('2026-11-22'))).toBe('2026-10');
    expect(lastDeclaredOn(parseDay('2026-11-07'))).toBe('2026-09');
    expect(lastDeclaredOn(parseDay('2027-01-08'))).toBe('2026-12');
  });

  it('tells the same past whatever the day it is told', () => {
    const told = historyOf(tellStory(parseMonth('2026-10')), '2025-01');
    expect(historyOf(tellStory(parseMonth('2026-10')), '2025-01')).toBe(told);
    expect(historyOf(tellStory(parseMonth('2027-03')), '2025-01')).toBe(told);
  });

  it.each(['2026-01', '2026-03', '2026-05', '2026-12', '2029-07'])(
    'keeps the rules of hours when the last declared month is %s',
    (text) => {
      const lastDeclared = parseMonth(text);
      const { work } = tellStory(lastDeclared);
      const ofPerson = new Map<string, number>();
      for (const { contract, month, hours } of work) {
        const key = `${contract.person.id} ${month}`;
        ofPerson.set(key, (ofPerson.get(key) ?? 0) + hours);
      }
      expect(Math.max(...ofPerson.values())).toBeLessThanOrEqual(19_000);
      expect(work.every(({ hours }) => hours > 0)).toBe(true);
      expect(work.filter(({ contract, month }) => `${month}-01` > contract.eligibleUntil)).toEqual([]);
      expect(work.filter(({ contract, month }) => month < contract.startedOn.slice(0, 7))).toEqual([]);
      expect(
        work.filter(({ contract: { endedOn }, month }) => endedOn !== null && month > endedOn.slice(0, 7)),
      ).toEqual([]);
      expect(work.filter(({ month }) => month > lastDeclared)).toEqual([]);
    },
  );

  it('posts a correction as an exact reversal followed by what is right', () => {
    const today = parseDay('2026-11-22');
    const world = tellStory(lastDeclaredOn(today));
    const declarations = declareHours(world.dice, world.work, world.lastDeclared);
    const lines = ledgerLines(world.dice, world.work, declarations, today);
    const reversals = lines.filter(({ isReversal }) => isReversal);
    expect(reversals.length).toBeGreaterThan(50);
    const posted = world.work.filter((one) => !declarations.unposted.has(one));
    const sum = (values: readonly { hours: number }[]): number =>
      values.reduce((total, { hours }) => total + hours, 0);
    expect(sum(lines)).toBe(sum(posted));
    expect(lines.filter(({ recordedAt }) => recordedAt.slice(0, 10) >= today)).toEqual([]);
  });
});
