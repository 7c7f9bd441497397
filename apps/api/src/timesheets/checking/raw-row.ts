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

/** Why a row declares nothing, told at reading. */
export type Aside = 'TOTAL' | 'SUBTOTAL' | 'SIGNATURE' | 'HEADING';

/** What the number of a spreadsheet's cell said, when it had one: more exact than the text it shows. */
export interface SerialReading {
  readonly hours?: number;
  readonly isRounded?: boolean;
  readonly code?: string;
}

/** All that is kept of a row: what was read, untouched, and what the firm changed since. */
export interface RawRow {
  /** The cells of the file as they show; none for typed rows. */
  readonly cells?: readonly string[];
  readonly given: GivenRow;
  readonly serial?: SerialReading;
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
