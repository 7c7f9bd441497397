import type { ReportTable } from '../../annual-reports/tables/report-table.js';

/** What is said of a report above its tables: a name and what it is. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** A bilan or an attestation in words, once for all its forms: the same tables, figures and sentences in each. */
export interface WordedExecution {
  /** What the document is: a bilan, or an attestation. */
  readonly document: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly figures: readonly Fact[];
  readonly tables: readonly ReportTable[];
  /** What is said of the persons as a whole, and of those tables of which nothing may be told. */
  readonly people: { readonly title: string; readonly paragraphs: readonly string[] };
  readonly difficulties: { readonly title: string; readonly paragraphs: readonly string[] } | null;
  /** The code, where to check it, and what became of it; null for a bilan that is not attested. */
  readonly seal: {
    readonly title: string;
    readonly code: string;
    readonly lines: readonly string[];
    /** Said first when the attestation is not the last word any more. */
    readonly warning: string | null;
  } | null;
  readonly foot: string;
  /** The word of hidden figures. */
  readonly hidden: string;
  readonly fileName: string;
}
