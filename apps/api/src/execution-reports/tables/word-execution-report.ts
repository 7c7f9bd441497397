import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { formatDay } from '@clausier/domain/calendar/format-day';
import { formatMonth, type Month } from '@clausier/domain/calendar/month';
import { formatRatio, formatScaled } from '@clausier/domain/numbers/rate';
import type { Language } from '@clausier/domain/shared/language';
import { hoursText } from '../../annual-reports/tables/figure-text.js';
import { type Words, wordsIn } from '../../annual-reports/tables/words.js';
import { dayInParis } from '../../platform/clock.js';
import type { AttestationView } from '../attestations/attestation.view.js';
import type { ExecutionReport } from '../report/execution-report.view.js';
import { clauseTable, partyTable } from './clause-tables.js';
import { invoicingTables } from './invoicing-table.js';
import { penaltyTable } from './penalty-table.js';
import { peopleSentences, peopleTables } from './people-tables.js';
import type { Fact, WordedExecution } from './worded-report.js';

/** What makes of a report an attestation, and where its code is checked. */
export interface Attested {
  readonly attestation: AttestationView;
  readonly origin: string | undefined;
}

/** A bilan, or an attestation as it was issued, in words. */
export function wordExecutionReport(
  report: ExecutionReport,
  attested: Attested | null,
  language: Language,
): WordedExecution {
  const words = wordsIn(language);
  const document = words(attested ? 'execution-report:doc.attestation' : 'execution-report:doc.bilan');
  const day = formatDay(parseDay(report.day), language);
  const { subject, audience, people, difficulties } = report;
  return {
    document,
    title: subject.operationName,
    facts: factsOf(report, day, words, language),
    figures: figuresOf(report, words, language),
    tables: [
      clauseTable(report, words, language),
      ...invoicingTables(report, words, language),
      partyTable(report, words, language),
      penaltyTable(report, words, language),
      ...peopleTables(people.tables, audience, words),
    ],
    people: { title: words('execution-report:page.people'), paragraphs: peopleSentences(report, words) },
    difficulties: difficulties
      ? { title: words('execution-report:difficulties.title'), paragraphs: difficulties.split(/\n+/) }
      : null,
    seal: attested ? sealOf(attested, words, language) : null,
    foot: footOf(document, day, attested, words),
    hidden: words('execution-report:hiddenCell'),
    fileName: fileNameOf(report, attested),
  };
}

function factsOf(
  { subject, totals }: ExecutionReport,
  day: string,
  words: Words,
  language: Language,
): Fact[] {
  const fact = (key: string, text: string | null) =>
    text === null ? [] : [{ label: words(`execution-report:fact.${key}`), text }];
  const { firstMonth, lastMonth } = totals;
  const contract =
    subject.publicContractNumber && `${subject.publicContractNumber}, ${subject.publicContractSubject}`;
  const month = (text: string) => formatMonth(text as Month, language);
  return [
    ...fact('house', subject.houseName),
    ...fact('authority', subject.authorityName),
    ...fact('contract', contract),
    ...fact('firm', subject.firmName),
    ...fact('place', subject.communeName),
    ...fact('reference', subject.reference),
    ...fact(
      'period',
      firstMonth && firstMonth === lastMonth
        ? month(firstMonth)
        : firstMonth && lastMonth
          ? words('execution-report:fact.fromTo', { from: month(firstMonth), to: month(lastMonth) })
          : words('execution-report:fact.noHours'),
    ),
    ...fact('day', day),
  ];
}

function figuresOf({ totals, people }: ExecutionReport, words: Words, language: Language): Fact[] {
  const hours = (value: number | null) =>
    value === null ? '—' : words('execution-report:hours', { hours: hoursText(value, language) });
  const { objectiveHours, doneHours, missingHours } = totals;
  return [
    { label: words('execution-report:col.objective'), text: hours(objectiveHours) },
    { label: words('execution-report:col.done'), text: hours(doneHours) },
    {
      label: words('execution-report:col.rate'),
      text: objectiveHours ? formatRatio(doneHours, objectiveHours, language) : '—',
    },
    { label: words('execution-report:col.missing'), text: hours(missingHours) },
    {
      label: words('execution-report:col.persons'),
      text:
        people.persons === null
          ? words('execution-report:hiddenCell')
          : formatScaled(people.persons, 0, language),
    },
  ];
}

function sealOf(
  { attestation, origin }: Attested,
  words: Words,
  language: Language,
): WordedExecution['seal'] {
  const on = (instant: string | null) =>
    instant === null ? '' : formatDay(dayInParis(new Date(instant)), language);
  const { code, state, issuedAt, sha256, houseName, revision } = attestation;
  const issued = { day: on(issuedAt), house: houseName, revision };
  return {
    title: words('execution-report:seal.code'),
    code,
    lines: [
      words('execution-report:seal.issued', issued),
      origin
        ? words('execution-report:seal.checkAt', { address: `${origin}/verification` })
        : words('execution-report:seal.check'),
      words('execution-report:seal.sha256', { sha256 }),
    ],
    warning:
      state === 'STANDING'
        ? null
        : state === 'REPLACED'
          ? words('execution-report:seal.REPLACED', { day: on(attestation.replacedAt) })
          : words('execution-report:seal.WITHDRAWN', { day: on(attestation.withdrawnAt) }),
  };
}

function footOf(document: string, day: string, attested: Attested | null, words: Words): string {
  if (attested === null) return words('execution-report:foot.bilan', { document, day });
  const { code } = attested.attestation;
  return attested.origin
    ? words('execution-report:foot.attestation', { code, address: `${attested.origin}/verification` })
    : words('execution-report:foot.attestationHere', { code });
}

/** Letters, digits and dashes, so that the name survives every system. */
function fileNameOf({ subject, day }: ExecutionReport, attested: Attested | null): string {
  const name = subject.operationName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return attested
    ? `attestation-${attested.attestation.code.toLowerCase()}`
    : `bilan-${name || subject.operationId}-${day as CalendarDay}`;
}
