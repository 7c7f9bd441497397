import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay, parseDay } from '../calendar/calendar-day.js';
import { parseMonth } from '../calendar/month.js';
import { hoursFromHundredths } from '../hours/hours.js';
import { alertOn, eligibleUntil } from '../participants/eligibility/duration.js';
import { clauseWaits } from './clause-waiting.js';
import { duplicateWaits } from './duplicate-waiting.js';
import { pathsToldUntil, pathWaits } from './path-waiting.js';
import { proofWaits } from './proof-waiting.js';
import { assertSetAside } from './set-aside.js';
import { lateFirmWaits, statementWaits } from './statements-waiting.js';
import { compareWaiting, type Listed, URGENCIES, WAITING_KINDS } from './waiting.js';
import { exitWaits, followedUpSince, workEndWaits } from './work-end-waiting.js';

const today = parseDay('2026-11-29');
const day = (offset: number) => addDays(today, offset);
const anyDay = fc.integer({ min: -900, max: 900 }).map(day);

describe('A statement that was sent', () => {
  const sent = (on: CalendarDay, lines = 3) => ({ sentOn: on, lines, hours: hoursFromHundredths(30_200) });

  it('waits from the day it is sent and presses after a week', () => {
    expect(statementWaits(sent(today), today).urgency).toBe('SOON');
    expect(statementWaits(sent(day(-7)), today).urgency).toBe('SOON');
    expect(statementWaits(sent(day(-8)), today)).toMatchObject({ urgency: 'NOW', on: day(-8) });
  });

  it('is another fact once some of its lines are decided', () => {
    expect(statementWaits(sent(today, 2), today).fact).not.toBe(statementWaits(sent(today, 3), today).fact);
  });
});

describe('A firm that has not answered', () => {
  const owed = (month: string, dueOn: CalendarDay) => ({ month: parseMonth(month), dueOn });

  it('waits for nothing before its due day is past', () => {
    expect(lateFirmWaits([], today)).toBeNull();
    expect(lateFirmWaits([owed('2026-10', today)], today)).toBeNull();
  });

  it('is told from its earliest late month, and presses ten days after', () => {
    expect(lateFirmWaits([owed('2026-10', day(-9))], today)).toMatchObject({ urgency: 'SOON' });
    const two = [owed('2026-10', day(-12)), owed('2026-09', day(-45)), owed('2026-11', day(15))];
    expect(lateFirmWaits(two, today)).toEqual({ urgency: 'NOW', on: day(-45), fact: '2026-09,2026-10' });
  });
});

describe('A clause', () => {
  const clause = (dueOn: CalendarDay) => ({
    committedHours: 100_000,
    validatedHours: 40_000,
    startedOn: parseDay('2025-01-01'),
    dueOn,
  });
  const projected = (month: string) => ({ kind: 'PROJECTED', month: parseMonth(month) }) as const;

  it('waits for nothing while its pace leads to its due day in time', () => {
    expect(clauseWaits(clause(parseDay('2027-06-30')), projected('2027-06'), today)).toBeNull();
  });

  it('is off track beyond its due day, and presses within three months of it', () => {
    const of = (due: string) => clauseWaits(clause(parseDay(due)), projected('2029-01'), today);
    expect(of('2028-06-30')).toMatchObject({ state: 'AT_RISK', urgency: 'LATER' });
    expect(of('2027-06-30')).toMatchObject({ state: 'AT_RISK', urgency: 'SOON' });
    expect(of('2027-01-31')).toMatchObject({ state: 'AT_RISK', urgency: 'NOW' });
    expect(of('2026-11-28')).toMatchObject({ state: 'OVERDUE', urgency: 'NOW' });
  });

  it('set aside does not come back because the projection moved, and does when its due day does', () => {
    const fact = (due: string, month: string) =>
      clauseWaits(clause(parseDay(due)), projected(month), today)?.fact;
    expect(fact('2027-06-30', '2028-01')).toBe(fact('2027-06-30', '2028-02'));
    expect(fact('2027-06-30', '2028-01')).not.toBe(fact('2027-07-31', '2028-01'));
  });
});

describe('The proof of a hiring', () => {
  const proof = (issuedOn: string) =>
    ({
      criterion: 'RSA',
      document: 'RSA_ATTESTATION',
      issuedOn: parseDay(issuedOn),
      validUntil: null,
    }) as const;

  it('waits while none was seen, and when the best one seen is too old', () => {
    expect(proofWaits(day(-5), [], today)).toMatchObject({ code: 'proof-missing', urgency: 'SOON' });
    expect(proofWaits(day(-31), [], today)).toMatchObject({ code: 'proof-missing', urgency: 'NOW' });
    expect(proofWaits(parseDay('2026-11-20'), [proof('2026-08-01')], today)?.code).toBe('proof-too-old');
  });

  it('presses nobody when it only lacks its end of validity', () => {
    const rqth = { ...proof('2025-01-01'), criterion: 'RQTH', document: 'RQTH_DECISION' } as const;
    expect(proofWaits(day(-90), [rqth], today)).toMatchObject({
      code: 'proof-validity-missing',
      urgency: 'LATER',
    });
  });

  it('waits for nothing as soon as one document is good', () => {
    const hired = parseDay('2026-11-20');
    expect(proofWaits(hired, [proof('2026-08-01'), proof('2026-10-15')], today)).toBeNull();
  });
});

describe('The path of a person', () => {
  it('waits at 18, 21 and 24 months', () => {
    const until = eligibleUntil(parseDay('2024-09-01'), false);
    expect(pathWaits(until, parseDay('2026-02-28'))).toBeNull();
    expect(pathWaits(until, parseDay('2026-03-01'))).toMatchObject({
      alert: 'SIX_MONTHS_LEFT',
      urgency: 'LATER',
    });
    expect(pathWaits(until, parseDay('2026-06-01'))).toMatchObject({ alert: 'THREE_MONTHS_LEFT' });
    expect(pathWaits(until, parseDay('2026-09-01'))).toMatchObject({ alert: 'OVER', urgency: 'NOW' });
  });

  it('is warned of as the file of the person says, to the day but where a month is shorter', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), anyDay, (start, isOpen, on) => {
        const told = pathWaits(eligibleUntil(start, isOpen), on)?.alert ?? null;
        const around = [-1, 0, 1, 2, 3].map((days) => alertOn(start, isOpen, addDays(on, days)));
        expect([...around, alertOn(start, isOpen, addDays(on, -3))]).toContain(told);
      }),
    );
  });

  it('that is told of ends before the day the list asks the database for', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (until, on) => {
        if (pathWaits(until, on)) expect(until <= pathsToldUntil(on)).toBe(true);
      }),
    );
  });
});

describe('The end of a work contract', () => {
  it('waits in its last thirty days and presses in the last seven', () => {
    expect(workEndWaits(day(31), today)).toBeNull();
    expect(workEndWaits(day(30), today)?.urgency).toBe('SOON');
    expect(workEndWaits(day(7), today)?.urgency).toBe('NOW');
    expect(workEndWaits(today, today)?.urgency).toBe('NOW');
    expect(workEndWaits(day(-1), today)).toBeNull();
  });

  it('is followed by what the person does then, at 3 and at 6 months', () => {
    const ended = parseDay('2026-02-15');
    const asked = (on: string, recorded: ('END' | 'MONTH_3' | 'MONTH_6')[] = []) =>
      exitWaits(ended, recorded, parseDay(on))?.followUp;
    expect(asked('2026-02-15')).toBeUndefined();
    expect(asked('2026-02-16')).toBe('END');
    expect(asked('2026-02-16', ['END'])).toBeUndefined();
    expect(asked('2026-05-14', ['END'])).toBeUndefined();
    expect(asked('2026-05-15', ['END'])).toBe('MONTH_3');
    expect(asked('2026-08-15', ['END'])).toBe('MONTH_6');
    expect(asked('2026-08-15', ['END', 'MONTH_6'])).toBeUndefined();
    expect(asked('2027-02-16', [])).toBeUndefined();
  });

  it('that is followed up is never older than what the list asks the database for', () => {
    fc.assert(
      fc.property(anyDay, (ended) => {
        if (exitWaits(ended, [], today)) expect(ended >= followedUpSince(today)).toBe(true);
      }),
    );
  });
});

describe('The inbox', () => {
  const listed: fc.Arbitrary<Listed> = fc.record({
    urgency: fc.constantFrom(...URGENCIES),
    on: anyDay,
    fact: fc.constant(''),
    kind: fc.constantFrom(...WAITING_KINDS),
    subjectId: fc.nat(9),
  });

  it('has one order whatever the order it was read in, what presses first', () => {
    fc.assert(
      fc.property(fc.array(listed), (items) => {
        const sorted = [...items].sort(compareWaiting);
        expect([...items].reverse().sort(compareWaiting)).toEqual(sorted);
        const places = sorted.map(({ urgency }) => URGENCIES.indexOf(urgency));
        expect(places).toEqual([...places].sort());
      }),
    );
  });

  it('sets aside for a reason, written when it is none of the list, never written about a person', () => {
    expect(() => assertSetAside('CLAUSE', 'EXPECTED', null)).not.toThrow();
    expect(() => assertSetAside('CLAUSE', 'OTHER', ' ')).toThrow('set-aside-note-missing');
    expect(() => assertSetAside('CLAUSE', 'OTHER', 'Chantier arrêté')).not.toThrow();
    expect(() => assertSetAside('CLOCK', 'OTHER', null)).not.toThrow();
    expect(() => assertSetAside('CLOCK', 'EXPECTED', 'Malade')).toThrow('set-aside-note-about-a-person');
  });
});

describe('Two files that may be of one person', () => {
  it('wait about the newer, sooner when nothing but typing tells them apart', () => {
    const pair = { olderId: 7, registeredOn: day(-3) };
    expect(duplicateWaits({ ...pair, likeness: 'SAME' })).toMatchObject({ urgency: 'SOON', on: day(-3) });
    expect(duplicateWaits({ ...pair, likeness: 'LIKELY' }).urgency).toBe('LATER');
  });

  it('are another fact for each file that is resembled, and once one is corrected', () => {
    const fact = (olderId: number, likeness: 'SAME' | 'LIKELY') =>
      duplicateWaits({ olderId, likeness, registeredOn: today }).fact;
    expect(new Set([fact(7, 'SAME'), fact(8, 'SAME'), fact(7, 'LIKELY')]).size).toBe(3);
  });
});
