import { saveFile } from '../../../lib/api/save-file';
import type { ReportQuery } from '../use-annual-report';

export const FORMS = ['pdf', 'xlsx', 'csv', 'dictionary'] as const;
export type Form = (typeof FORMS)[number];

const ENDINGS: Record<Form, string> = {
  pdf: 'report.pdf',
  xlsx: 'report.xlsx',
  csv: 'report.csv',
  dictionary: 'dictionary.json',
};

export interface ReportFile {
  readonly code: string;
  readonly year: number;
  readonly query: ReportQuery;
  readonly language: 'fr' | 'en';
}

/** The address of a form of a report. */
export function fileAddress({ code, year, query, language }: ReportFile, form: Form): string {
  const pairs = Object.entries({ ...query, language }).filter(([, value]) => value !== undefined);
  const params = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]));
  return `/api/v1/reports/territories/${code}/${year}/${ENDINGS[form]}?${params}`;
}

/** Fetches a form of a report and saves it under the name the server gives it. Throws `ProblemError`. */
export function saveReportFile(file: ReportFile, form: Form, signal: AbortSignal): Promise<string> {
  return saveFile(fileAddress(file, form), signal);
}
