import Tokenizer from '@streamparser/json/tokenizer.js';
import type TokenType from '@streamparser/json/utils/types/tokenType.js';
import { BrokenText } from './broken-text.js';
import { cleanBytes, type Repairs } from './clean-bytes.js';

/** Takes a token, and where in the file it begins; true to stop there. */
export type TakeToken = (token: TokenType, value: string | boolean | null, at: number) => boolean | undefined;

/** Where reading went to: to the end or where it was told to stop, or to what is no JSON. */
export interface Reach {
  readonly brokenAt: number | null;
}

/** The tokens of JSON from a byte of a file on, `most` bytes of it. */
export function readTokens(
  bytes: Uint8Array,
  from: number,
  repairs: Repairs,
  take: TakeToken,
  most = bytes.length,
): Reach {
  const tokenizer = new Tokenizer();
  // Digits are kept as written: the reader decides what they are.
  Object.assign(tokenizer, { parseNumber: (digits: string) => digits });
  const places = new Places();
  let [at, isDone] = [from, false];
  let broken: Error | undefined;
  tokenizer.onToken = ({ token, value, offset }) => {
    if (isDone) return;
    at = places.inFile(offset);
    isDone = take(token, value as string | boolean | null, at) === true;
  };
  tokenizer.onError = (error) => {
    broken = error;
  };
  try {
    for (const piece of cleanBytes(bytes.subarray(0, Math.min(bytes.length, from + most)), repairs, from)) {
      places.add(piece.at, piece.bytes.length);
      tokenizer.write(piece.bytes);
      if (isDone) break;
      if (broken) return { brokenAt: at };
    }
  } catch (error) {
    if (error instanceof BrokenText) return { brokenAt: at };
    throw error;
  }
  return { brokenAt: null };
}

/** Where in the file is what the tokenizer counts from the first byte it was given. Tokens come in order. */
class Places {
  private readonly pieces: { readonly given: number; readonly at: number }[] = [];
  private first = 0;
  private given = 0;

  add(at: number, length: number): void {
    this.pieces.push({ given: this.given, at });
    this.given += length;
  }

  inFile(offset: number): number {
    while (this.pieces[this.first + 1] !== undefined && this.pieces[this.first + 1]!.given <= offset)
      this.first++;
    if (this.first > 1000) {
      this.pieces.splice(0, this.first);
      this.first = 0;
    }
    const piece = this.pieces[this.first];
    return piece ? piece.at + offset - piece.given : 0;
  }
}
