import type { Anomaly, AnomalyRule } from '@clausier/domain/open-data/anomaly';
import type { Raw, RawObject } from '@clausier/domain/open-data/raw';
import { looksLikeRecord } from '@clausier/domain/open-data/reading/read-record';
import type { RecordKind } from '@clausier/domain/open-data/shape';
import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { BrokenText } from './broken-text.js';
import { DECP_LIMITS } from './limits.js';
import { ValueBuilder } from './value-builder.js';

/** A record as it was found in the file, or something else found in its place. */
export interface FoundRecord {
  readonly value: RawObject | null;
  /** What was in its place, when it is no record. */
  readonly said: Raw;
  readonly foundUnder: RecordKind | undefined;
  readonly found: readonly Anomaly[];
  readonly problem: AnomalyRule | null;
}

/** Names that hold contracts in the files of today, of schema 1, and of the sites that publish them. */
const AROUND = new Set(
  'marches marche contrats contrat contrat-concession contrats-concession contrats-concessions concessions concession data donnees results result records record fields items features properties root decp'.split(
    ' ',
  ),
);
const CONCESSIONS = /concession/;

/** An object or a list around the records. */
interface Around {
  readonly isList: boolean;
  readonly foundUnder: RecordKind | undefined;
  /** What the object says itself, besides what it holds: when that is a contract, the object is one. */
  readonly own: Map<string, Raw>;
  readonly notes: Anomaly[];
  held: number;
  readonly isElement: boolean;
}

/**
 * Makes records of the tokens of a file, one at a time: only the one being read is in memory. Where they are is not asked
 * but found: under any of the known names, in lists or by number, alone or one after the other.
 */
export class RecordAssembler {
  private readonly around: Around[] = [];
  private builder: ValueBuilder | undefined;
  private key: string | undefined;
  private awaitsValue = false;
  count = 0;

  constructor(private readonly onRecord: (record: FoundRecord) => void) {}

  /** True when everything that was opened was closed. */
  get isComplete(): boolean {
    return this.around.length === 0 && this.builder === undefined;
  }

  /** How many records are not closed yet: one at most. */
  get isInRecord(): boolean {
    const last = this.around.at(-1);
    const isOpening =
      last !== undefined && !last.isList && last.isElement && last.held === 0 && this.key !== undefined;
    return this.builder !== undefined || isOpening || this.around.some(({ own }) => looksLikeRecord(own));
  }

  take(token: TokenType, value: string | boolean | null): void {
    if (this.builder) {
      if (this.builder.take(token, value)) this.endValue(this.builder);
      return;
    }
    const inside = this.around.at(-1);
    if (token === TokenType.COMMA || token === TokenType.SEPARATOR) return;
    if (token === TokenType.COLON) {
      if (this.key === undefined) throw new BrokenText();
      this.awaitsValue = true;
      return;
    }
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.close(token);
      return;
    }
    if (inside && !inside.isList && !this.awaitsValue) {
      if (token !== TokenType.STRING) throw new BrokenText();
      this.key = String(value);
      return;
    }
    this.open(token, value, inside);
  }

  private open(token: TokenType, value: string | boolean | null, inside: Around | undefined): void {
    const key = inside?.isList === false ? this.key : undefined;
    const isOpening = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
    const isAround = key === undefined || AROUND.has(key.trim().toLowerCase()) || /^\d+$/.test(key);
    this.awaitsValue = false;
    if (isOpening && isAround) {
      if (this.around.length >= DECP_LIMITS.depthAround) throw new BrokenText();
      const foundUnder = key !== undefined && CONCESSIONS.test(key) ? 'CONCESSION' : inside?.foundUnder;
      if (inside) inside.held++;
      this.around.push({
        isList: token === TokenType.LEFT_BRACKET,
        foundUnder,
        own: new Map(),
        notes: [],
        held: 0,
        isElement: inside !== undefined && (inside.isList || key !== undefined),
      });
      return;
    }
    this.builder = new ValueBuilder(key ?? '');
    if (this.builder.take(token, value)) this.endValue(this.builder);
  }

  /** A value that is not around the records: a field of the object they may be in, or a stranger in their list. */
  private endValue(builder: ValueBuilder): void {
    this.builder = undefined;
    const inside = this.around.at(-1);
    if (!inside) return;
    if (inside.isList) {
      this.tell({
        value: null,
        said: builder.value,
        foundUnder: inside.foundUnder,
        found: [],
        problem: 'record-not-a-contract',
      });
      return;
    }
    builder.addTo(inside.own, this.key!, inside.notes);
    this.key = undefined;
  }

  private close(token: TokenType): void {
    const closed = this.around.pop();
    if (!closed || closed.isList !== (token === TokenType.RIGHT_BRACKET) || this.awaitsValue)
      throw new BrokenText();
    this.key = undefined;
    if (closed.isList) return;
    const { own, notes, foundUnder, held, isElement } = closed;
    if (looksLikeRecord(own)) {
      const isTooLarge = notes.some(({ rule }) => rule === 'too-many-values');
      const problem = isTooLarge ? 'record-too-large' : null;
      this.tell({ value: own, said: own, foundUnder, found: notes, problem });
    } else if (isElement && held === 0)
      this.tell({ value: null, said: own, foundUnder, found: [], problem: 'record-not-a-contract' });
  }

  private tell(record: FoundRecord): void {
    this.count++;
    if (this.count > DECP_LIMITS.records) throw new BrokenText();
    this.onRecord(record);
  }
}
