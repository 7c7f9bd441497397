import { DomainError } from '@clausier/domain/shared/domain-error';
import type { RecordAssembler } from './assembler.js';
import type { Repairs } from './clean-bytes.js';
import type { FileText } from './file-text.js';
import { RecordFinder } from './find-record.js';
import { readTokens } from './json-tokens.js';
import { DECP_LIMITS } from './limits.js';
import { readXmlTokens } from './xml-tokens.js';

/** Text of a file that is no JSON: a record that is broken, or words between records. */
export interface Skipped {
  readonly isRecord: boolean;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const LONGEST_TOLD = 400;
const NAMES = /"[^"]{0,100}"\s*:/g;

/**
 * Gives the records of a file to an assembler. Where the text breaks, it goes on at the next record that is whole, and what
 * lies between is told. Gives the byte where nothing more can be read; null when the file was read to its end.
 */
export function readRecords(
  { bytes, xml }: FileText,
  repairs: Repairs,
  assembler: RecordAssembler,
  onSkipped: (skipped: Skipped) => void,
): number | null {
  if (xml !== null) return readXml(xml, assembler);
  const finder = new RecordFinder(bytes);
  const lines = new Lines(bytes);
  let from = 0;
  for (;;) {
    const { brokenAt } = readTokens(bytes, from, repairs, (...token) => void assembler.take(...token));
    if (brokenAt === null) return null;
    const openedAt = assembler.recordAt;
    const next =
      assembler.count < DECP_LIMITS.records ? finder.next(openedAt === null ? brokenAt : openedAt + 1) : null;
    if (next === null) return brokenAt;
    const start = openedAt ?? brokenAt;
    const text = new TextDecoder().decode(bytes.subarray(start, Math.min(next, start + LONGEST_TOLD)));
    const isTold = openedAt !== null || /[\p{L}\p{N}]/u.test(text.replace(NAMES, ''));
    if (isTold) onSkipped({ isRecord: openedAt !== null, text, line: lines.at(start) });
    assembler.goOn(openedAt === null ? text : '');
    from = next;
  }
}

/** A document of XML that breaks, or that forbids itself, is read until there. */
function readXml(xml: string, assembler: RecordAssembler): number | null {
  try {
    readXmlTokens(xml, (...token) => void assembler.take(...token));
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return assembler.isComplete ? 0 : null;
  }
}

/** Counts lines as far as they are asked for. */
class Lines {
  private counted = 0;
  private line = 1;

  constructor(private readonly bytes: Uint8Array) {}

  at(place: number): number {
    for (; this.counted < place; this.counted++) if (this.bytes[this.counted] === 0x0a) this.line++;
    return this.line;
  }
}
