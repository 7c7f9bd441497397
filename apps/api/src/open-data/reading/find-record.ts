import { isRawObject } from '@clausier/domain/open-data/raw';
import { saysBuyerOrSubject } from '@clausier/domain/open-data/reading/looks-like-record';
import { noRepairs } from './clean-bytes.js';
import { readTokens } from './json-tokens.js';
import { ValueBuilder } from './value-builder.js';

const OPENING_BRACE = 0x7b;
const MEGABYTE = 1024 * 1024;
const LONGEST_RECORD = MEGABYTE;
/** What looking at an object costs, however small it is. */
const LEAST_COST = 512;

/**
 * Finds where a file goes on after a place that is no JSON: at the next object that is whole and says what only a contract
 * says. What one file may cost is bounded, whatever it holds.
 */
export class RecordFinder {
  private left = 48 * MEGABYTE;

  constructor(private readonly bytes: Uint8Array) {}

  /** The place of the next contract from a byte on; null when there is none, or looking for it costs too much. */
  next(from: number): number | null {
    let at = this.bytes.indexOf(OPENING_BRACE, from);
    while (at >= 0 && this.left > 0) {
      if (this.isRecord(at)) return at;
      at = this.bytes.indexOf(OPENING_BRACE, at + 1);
    }
    return null;
  }

  private isRecord(from: number): boolean {
    const builder = new ValueBuilder('');
    let [isWhole, last] = [false, from];
    readTokens(
      this.bytes,
      from,
      noRepairs(),
      (token, value, at) => {
        last = at;
        isWhole = builder.take(token, value);
        return isWhole;
      },
      Math.min(LONGEST_RECORD, this.left),
    );
    this.left -= LEAST_COST + last - from;
    return isWhole && isRawObject(builder.value) && saysBuyerOrSubject(builder.value);
  }
}
