import { ProblemError, problemFrom } from '../../lib/api/problem';
import type { ReportQuery } from './use-annual-report';

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
export async function saveReportFile(file: ReportFile, form: Form, signal: AbortSignal): Promise<string> {
  const answer = await fetch(fileAddress(file, form), { signal }).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ProblemError(problemFrom(null, 0));
  });
  if (!answer.ok) throw new ProblemError(problemFrom(await answer.json().catch(() => null), answer.status));
  const name =
    /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ENDINGS[form];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}
