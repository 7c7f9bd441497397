import type { GivenRow } from '../../checking/rows/raw-row.js';
import { bareName } from '../layout/bare-name.js';

/** The names of a row, without civility nor a number beside them. */
export type Names = Pick<GivenRow, 'lastName' | 'firstName' | 'fullName'>;

/** True when a row names nobody. */
export function isNobody({ lastName, firstName, fullName }: Names): boolean {
  return lastName === undefined && firstName === undefined && fullName === undefined;
}

/**
 * Whom the rows of a block are about, when only its first names somebody. A name goes down to the next row only when that
 * is sure: no line is skipped, no total comes between, and the next row is of another day, month or lot of the same kind.
 */
export class PersonBelow {
  private titled: Names | null = null;
  private names: Names | null = null;
  private isGroup = false;
  private lastLine = -1;
  private lastKey = '';

  /** The title named the person: it holds for the whole table. */
  ofTitle(person: string): void {
    this.titled = { fullName: bareName(person) };
  }

  /** A line of its own named the person: it holds for all rows below, until the next. */
  startGroup(person: string, line: number): void {
    this.names = { fullName: bareName(person) };
    this.isGroup = true;
    this.lastLine = line;
  }

  /** Headings under the line that named somebody go with the rows below; anywhere else they end a block. */
  passHeading(line: number): void {
    if (this.isGroup && line === this.lastLine + 1) this.lastLine = line;
    else this.endBlock();
  }

  /** A total ends a block. */
  endBlock(): void {
    this.names = null;
    this.isGroup = false;
  }

  /** The names of a row: its own, or those that go down to it. `key` is what tells it from the row above. */
  namesOf(own: Names, line: number, key: string): Names {
    const follows = line === this.lastLine + 1;
    const isOther = key !== '' && this.lastKey !== '' && key !== this.lastKey;
    if (!isNobody(own)) {
      this.names = own;
      this.isGroup = false;
    } else if (!this.isGroup && !(follows && isOther)) this.names = null;
    this.lastLine = line;
    this.lastKey = key;
    return this.names ?? this.titled ?? {};
  }
}
