/** What a row gives, as texts: typed, pasted or read from a file. */
export interface GivenRow {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly fullName?: string;
  readonly bornOn?: string;
  readonly siret?: string;
  readonly clause?: string;
  /** A month or a day. */
  readonly period?: string;
  readonly hours?: string;
  readonly hourKind?: string;
  /** The work contract or the assignment, when the person was chosen rather than named. */
  readonly employmentContractId?: number | null;
  readonly assignmentId?: number | null;
}

/** Why a row declares nothing, told at reading. A NOTE is no row of the file: it says what of the file was left out. */
export type Aside = 'TOTAL' | 'SUBTOTAL' | 'SIGNATURE' | 'HEADING' | 'NOTE';

/** What the number of a spreadsheet's cell said, when it had one: more exact than the text it shows. */
export interface SerialReading {
  readonly hours?: number;
  readonly isRounded?: boolean;
  /** Of a duration: what adds up exactly. */
  readonly minutes?: number;
  readonly code?: string;
}

/** Where a row was read, when its number alone does not say it: several sheets, or several rows of one line. */
export interface ReadAt {
  readonly sheet?: string;
  /** Line in the sheet, from 1. */
  readonly row: number;
  /** Column of the hours, from 1. */
  readonly column?: number;
}

/** Something found in a row while it was read, which its texts alone do not say. */
export interface ReadingRemark {
  readonly code: string;
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** All that is kept of a row: what was read, untouched, and what the firm changed since. */
export interface RawRow {
  /** The cells of the file as they show; none for typed rows. */
  readonly cells?: readonly string[];
  readonly given: GivenRow;
  readonly serial?: SerialReading;
  readonly at?: ReadAt;
  readonly remarks?: readonly ReadingRemark[];
  readonly aside?: Aside;
  /** For a TOTAL row: what it says, and whether the rows agree. */
  readonly total?: { readonly hours: number; readonly agrees: boolean };
  readonly fixed?: GivenRow;
  readonly isRemoved?: boolean;
  /** The firm said that a row like another one is no duplicate. */
  readonly isKept?: boolean;
}

export interface NumberedRow {
  readonly rowNumber: number;
  readonly raw: RawRow;
}
