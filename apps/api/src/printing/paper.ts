import type { Language } from '@clausier/domain/shared/language';
import type { WordedReport } from '../annual-reports/tables/report-table.js';
import type { WordedExecution } from '../execution-reports/tables/worded-report.js';

/** What is to be laid out: a report in words, as data. */
export type Paper =
  | { readonly kind: 'ANNUAL'; readonly report: WordedReport; readonly language: Language }
  | { readonly kind: 'EXECUTION'; readonly report: WordedExecution; readonly language: Language };

/** What the thread answers: the file, or where it failed. */
export type Printed = { readonly pdf: Uint8Array } | { readonly failed: string };
