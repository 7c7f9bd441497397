import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { type Month, monthOf } from '@clausier/domain/calendar/month';
import { type Hours, hoursFromHundredths, NO_HOURS, wholeHours } from '@clausier/domain/hours/hours';
import { MONTH_REFUSED_ABOVE } from '@clausier/domain/hours/month-limits';
import { readHours } from '@clausier/domain/hours/parse-hours';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { parseSiret } from '@clausier/domain/shared/siret';
import { normaliseName } from '@clausier/domain/territories/normalise-name';
import { found, type RowFinding, type RowFindingCode } from '../findings.js';
import type { GivenRow, RawRow } from './raw-row.js';
import { type ReadPeriod, readPeriod } from './read-period.js';

/** What the whole statement says for its rows. */
export interface StatementFacts {
  readonly firmSiret: string;
  /** The month of rows that name none. */
  readonly month: Month;
  readonly today: CalendarDay;
}

/** A row understood on its own, before anybody is looked for. */
export interface ReadRow {
  readonly given: GivenRow;
  readonly personText: string;
  readonly month: Month | null;
  readonly day: CalendarDay | null;
  readonly hourKind: HourKind;
  readonly hours: Hours;
  /** The same to the minute when they were written as a clock: what adds up exactly. */
  readonly minutes: number | null;
  /** A row that declares nothing: a total, a signature, a row removed or without hours. */
  readonly isAside: boolean;
  readonly findings: readonly RowFinding[];
}

const MOST_IN_A_DAY = wholeHours(24);
// Beyond this a figure is no hours at all: it is told, not added up.
const MOST_KEPT = wholeHours(100_000);

/** Reads one row: what it gives, what the firm changed of it, and what cannot be right in it. */
export function readRow(raw: RawRow, facts: StatementFacts): ReadRow {
  const given = { ...raw.given, ...raw.fixed };
  const aside = asideOf(raw, given);
  if (aside) return { ...nothing(given), isAside: true, findings: [aside] };
  const findings = remarksOf(raw);
  const period = attempt(() => readPeriod(given.period ?? facts.month, facts.month), 'period', findings);
  const { hours, minutes } = hoursOf(raw, findings);
  const hourKind = hourKindOf(given.hourKind ?? '', findings);
  checkSiret(given.siret, facts, findings);
  if (period) findings.push(...checkPeriod(period, hours, facts));
  if (hours > MONTH_REFUSED_ABOVE)
    findings.push(found('hours-above-month', 'hours', { hours, limit: MONTH_REFUSED_ABOVE }));
  return {
    ...nothing(given),
    ...(hours > MOST_KEPT ? {} : { hours, minutes }),
    hourKind,
    month: period?.month ?? null,
    day: period?.day ?? null,
    findings,
  };
}

function nothing(given: GivenRow): ReadRow {
  return {
    given,
    personText: personTextOf(given),
    month: null,
    day: null,
    hourKind: 'WORKED',
    hours: NO_HOURS,
    minutes: null,
    isAside: false,
    findings: [],
  };
}

/** The person as a row writes it, whatever columns the name is in. */
export function personTextOf(given: GivenRow): string {
  const names = given.lastName ? [given.lastName, given.firstName] : [given.fullName, given.firstName];
  return names.filter(Boolean).join(' ');
}

function asideOf(raw: RawRow, given: GivenRow): RowFinding | null {
  if (raw.isRemoved) return found('row-removed', 'row');
  if (raw.aside === 'TOTAL') {
    if (!raw.total) return found('total-row-ignored', 'row');
    const code = raw.total.agrees ? 'total-row-ignored' : 'total-row-differs';
    return found(code, 'row', { total: raw.total.hours });
  }
  if (raw.aside === 'SUBTOTAL') return found('subtotal-row-ignored', 'row');
  if (raw.aside === 'SIGNATURE') return found('signature-row-ignored', 'row');
  if (raw.aside === 'NOTE') return remarksOf(raw)[0] ?? found('row-removed', 'row');
  if (raw.aside === 'HEADING') return found('heading-row-ignored', 'row');
  const hasHours = (given.hours ?? '').trim() !== '' || raw.serial !== undefined;
  return hasHours ? null : found('row-without-hours', 'hours');
}

/** What was found while reading; what the firm changed since, or says stands as it is, is no longer what was read. */
function remarksOf({ remarks = [], fixed, isKept }: RawRow): RowFinding[] {
  const isAnswered = isKept || Object.keys(fixed ?? {}).length > 0;
  return remarks
    .filter(({ code }) => !(isAnswered && code === 'line-returned'))
    .filter(({ field }) => (fixed as Record<string, unknown> | undefined)?.[field] === undefined)
    .map(({ code, field, params }) => found(code as RowFindingCode, field, params));
}

function hoursOf(
  { fixed, given, serial }: RawRow,
  findings: RowFinding[],
): { hours: Hours; minutes: number | null } {
  if (fixed?.hours === undefined && serial !== undefined) {
    if (serial.code !== undefined) findings.push(found(serial.code as RowFindingCode, 'hours'));
    if (serial.isRounded) findings.push(found('hours-rounded', 'hours'));
    return { hours: hoursFromHundredths(serial.hours ?? 0), minutes: serial.minutes ?? null };
  }
  const reading = readHours(fixed?.hours ?? given.hours ?? '');
  if (reading.ok) return { hours: reading.hours, minutes: reading.minutes ?? null };
  findings.push(found(reading.code, 'hours'));
  return { hours: NO_HOURS, minutes: null };
}

const KINDS: readonly (readonly [HourKind, RegExp])[] = [
  ['WORKED', /^(?:|worked|travail(?:lees?)?|normales?|heures? (?:travaillees?|normales?))$/],
  ['OVERTIME', /^(?:overtime|(?:heures? )?sup(?:p|plementaires?)?|hs)(?: a)?(?: (?:25|50|125|150))?$/],
  ['TRAINING', /^(?:training|formations?|heures? de formation)$/],
];

function hourKindOf(text: string, findings: RowFinding[]): HourKind {
  const key = normaliseName(text);
  const kind = KINDS.find(([, shape]) => shape.test(key))?.[0];
  if (kind === undefined) findings.push(found('hour-kind-unknown', 'hourKind'));
  return kind ?? 'WORKED';
}

function checkSiret(text: string | undefined, { firmSiret }: StatementFacts, findings: RowFinding[]): void {
  if (!text) return;
  const siret = attempt(() => parseSiret(text), 'siret', findings);
  if (siret && siret !== firmSiret) findings.push(found('siret-of-other-firm', 'siret'));
}

function checkPeriod({ month, day }: ReadPeriod, hours: Hours, { today }: StatementFacts): RowFinding[] {
  return [
    ...(month > monthOf(today) ? [found('month-not-open', 'period', { month })] : []),
    ...(day && hours > MOST_IN_A_DAY ? [found('day-above-24-hours', 'hours', { hours, day })] : []),
  ];
}

function attempt<T>(parse: () => T, field: string, findings: RowFinding[]): T | null {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    findings.push(found(error.code as RowFindingCode, field));
    return null;
  }
}
