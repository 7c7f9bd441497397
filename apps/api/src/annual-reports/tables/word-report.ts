import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { formatDay } from '@clausier/domain/calendar/format-day';
import { fteConventionOf } from '@clausier/domain/fte/conventions';
import type { Language } from '@clausier/domain/shared/language';
import { dayInParis } from '../../platform/clock.js';
import type { AnnualReportQuery, AnnualReportView } from '../annual-report.view.js';
import { METROPOLIS_CODE } from '../place.query.js';
import { hoursText } from './figure-text.js';
import { indicatorTables } from './indicator-tables.js';
import type { WordedReport } from './report-table.js';
import { surveyLead, surveyTables } from './survey-tables.js';
import { type Words, wordsIn } from './words.js';
import { yearTables } from './year-tables.js';

/** A report in words, once for all its forms on paper: the same tables, figures and sentences in each. */
export function wordReport(
  report: AnnualReportView,
  query: AnnualReportQuery,
  language: Language,
): WordedReport {
  const words = wordsIn(language);
  const { place, year, fewRows } = report;
  const isWhole = place.code === METROPOLIS_CODE;
  const name = place.name ?? words('annual-report:metropolis');
  const day = dayOf(report, query);
  return {
    title: isWhole
      ? words('annual-report:metropolisTitle', { year })
      : words('annual-report:title', { territory: name, year }),
    place: name,
    placeCode: place.code,
    houseName: place.houseName,
    year,
    state: stateOf(report, query, words, formatDay(day, language)),
    convention: conventionOf(report, query, words, language),
    seal: sealOf(report, words),
    few: fewRows === 0 ? null : words('annual-report:few', { count: fewRows }),
    dataAsOf: day,
    survey: { title: words('annual-report:survey.title'), lead: surveyLead(report, words) },
    tables: [
      ...indicatorTables(report, words, language),
      ...yearTables(report, words, language),
      ...surveyTables(report, words),
    ],
  };
}

/** The last day that counts. */
function dayOf({ closing, statedOn, readAt }: AnnualReportView, { asOf }: AnnualReportQuery): CalendarDay {
  if (closing) return dayInParis(new Date(closing.cutOffAt));
  return statedOn || asOf ? parseDay((statedOn ?? asOf)!) : dayInParis(new Date(readAt));
}

function stateOf(
  { closing, statedOn }: AnnualReportView,
  { asOf }: AnnualReportQuery,
  words: Words,
  when: string,
): string {
  if (closing) return words('annual-report:state.closed', { when });
  if (statedOn) return words('annual-report:state.stated', { when });
  return words(asOf ? 'annual-report:state.asOf' : 'annual-report:state.live', { when });
}

/** The convention the figures stand on; that of the indicators, whatever was asked. */
function conventionOf(
  { indicators }: AnnualReportView,
  query: AnnualReportQuery,
  words: Words,
  language: Language,
): string {
  const used = indicators.find(({ fte }) => fte !== undefined)?.fte;
  const { hoursPerYear, source } = used?.convention ?? fteConventionOf(query.convention, 'convention');
  return words('annual-report:convention', {
    hours: hoursText(hoursPerYear, language),
    source,
    mode: words(`annual-report:mode.${used?.mode ?? query.mode}`),
  });
}

function sealOf({ closing }: AnnualReportView, words: Words): string[] {
  if (closing === null) return [];
  return [
    closing.sha256
      ? words('annual-report:closing.seal', { sha256: closing.sha256 })
      : words('annual-report:closing.hiddenSeal'),
    words(closing.isSame ? 'annual-report:closing.same' : 'annual-report:closing.changed'),
    words('annual-report:closing.covers'),
  ];
}
