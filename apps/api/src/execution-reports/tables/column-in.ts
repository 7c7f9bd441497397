import type { ReportColumn } from '../../annual-reports/tables/report-table.js';
import type { Words } from '../../annual-reports/tables/words.js';

/** The columns of a bilan's tables, by their keys, in the words of a language; of figures unless told otherwise. */
export const columnIn =
  (words: Words) =>
  (key: string, isFigure = true): ReportColumn => ({
    key,
    header: words(`execution-report:col.${key}`),
    isFigure,
  });
