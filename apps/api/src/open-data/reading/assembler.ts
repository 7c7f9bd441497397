import type { Anomaly, AnomalyRule } from '@clausier/domain/open-data/anomaly';
import type { Raw, RawObject } from '@clausier/domain/open-data/raw';
import {
  isFieldOfRecord,
  isSurelyRecord,
  looksLikeRecord,
} from '@clausier/domain/open-data/reading/looks-like-record';
import type { RecordKind } from '@clausier/domain/open-data/shape';
import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { BrokenText } from './broken-text.js';
import { DECP_LIMITS } from './limits.js';
import { insertField, ValueBuilder } from './value-builder.js';

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

/** True of a value that holds none. */
function isWord(token: TokenType): boolean {
  return token !== TokenType.LEFT_BRACE && token !== TokenType.LEFT_BRACKET;
}

/** An object or a list around the records. */
interface Around {
  readonly isList: boolean;
  /** Where in the file it opens. */
  readonly at: number;
  readonly foundUnder: RecordKind | undefined;
  /** What the object says itself, besides what it holds: when that is a contract, the object is one. */
  readonly own: Map<string, Raw>;
  /** What a list of no known name holds besides contracts. */
  readonly items: Raw[];
  readonly notes: Anomaly[];
  /** Its name, in the object around it. */
  readonly name: string | undefined;
  held: number;
  /** Records that were told from inside. */
  told: number;
  readonly isElement: boolean;
  /** Its name says nothing: it may hold records, or be what an object says of itself. */
  readonly isGuess: boolean;
}

/**
 * Makes records of the tokens of a file, one at a time: only the one being read is in memory. Where they are is not asked
 * but found: under any name, in lists or by number, alone or one after the other.
 */
export class RecordAssembler {
  private around: Around[] = [];
  private builder: ValueBuilder | undefined;
  private key: string | undefined;
  private awaitsValue = false;
  /** After a break nothing is known of what was open: ends of it, and names, come out of nowhere. */
  private afterBreak: { readonly foundUnder: RecordKind | undefined } | undefined;
  count = 0;

  constructor(private readonly onRecord: (record: FoundRecord) => void) {}

  /** True when everything that was opened was closed. */
  get isComplete(): boolean {
    return this.around.length === 0 && this.builder === undefined;
  }

  /** How many records are not closed yet: one at most. */
  get isInRecord(): boolean {
    return this.recordAt !== null;
  }

  /** Where in the file the record opens that is not closed yet; null when none is. */
  get recordAt(): number | null {
    const last = this.around.at(-1);
    const isOpening =
      last !== undefined && !last.isList && last.isElement && last.held === 0 && this.key !== undefined;
    const record =
      this.around.find(({ own }) => looksLikeRecord(own)) ?? (this.builder || isOpening ? last : undefined);
    return record?.at ?? null;
  }

  /** Forgets what is open, to go on at the next record: what was skipped may say under which name it is. */
  goOn(skipped: string): void {
    const before = this.around.at(-1)?.foundUnder ?? this.afterBreak?.foundUnder;
    this.afterBreak = { foundUnder: CONCESSIONS.test(skipped) ? 'CONCESSION' : before };
    this.around = [];
    this.builder = undefined;
    this.key = undefined;
    this.awaitsValue = false;
  }

  take(token: TokenType, value: string | boolean | null, at = 0): void {
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
    if (!this.awaitsValue && (inside ? !inside.isList : isWord(token) || this.key !== undefined)) {
      // Outside of everything words are names of what was broken, and before any break they are none.
      const isName = token === TokenType.STRING && this.key === undefined;
      if (!isName || !(inside || this.afterBreak)) throw new BrokenText();
      this.key = String(value);
      return;
    }
    this.open(token, value, inside, at);
  }

  private open(
    token: TokenType,
    value: string | boolean | null,
    inside: Around | undefined,
    at: number,
  ): void {
    const key = inside?.isList === true ? undefined : this.key;
    const isOpening = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
    this.awaitsValue = false;
    const isGuess = this.isGuess(key, inside);
    if (isOpening && !(isGuess && this.isOneValue(key))) {
      if (this.around.length >= DECP_LIMITS.depthAround) throw new BrokenText();
      const before = inside ? inside.foundUnder : this.afterBreak?.foundUnder;
      const foundUnder = key === undefined ? before : CONCESSIONS.test(key) ? 'CONCESSION' : before;
      if (inside && !isGuess) inside.held++;
      this.around.push({
        isList: token === TokenType.LEFT_BRACKET,
        at,
        foundUnder,
        own: new Map(),
        items: [],
        notes: [],
        name: key,
        held: 0,
        told: 0,
        isElement: inside !== undefined && (inside.isList || key !== undefined),
        isGuess,
      });
      this.key = undefined;
      return;
    }
    this.builder = new ValueBuilder(key ?? '');
    if (this.builder.take(token, value)) this.endValue(this.builder);
  }

  /** Under a known name, or by number, are records; under any other, and in the lists under it, they may be. */
  private isGuess(key: string | undefined, inside: Around | undefined): boolean {
    if (key === undefined) return inside?.isGuess === true;
    return !(AROUND.has(key.trim().toLowerCase()) || /^\d+$/.test(key));
  }

  /** A value of a record, or one that is too deep to hold any, is built as one. */
  private isOneValue(key: string | undefined): boolean {
    if (this.around.length >= DECP_LIMITS.depthAround) return true;
    return (key !== undefined && isFieldOfRecord(key)) || this.around.some(({ own }) => looksLikeRecord(own));
  }

  /** A value that is not around the records: a field of the object they may be in, or a stranger in their list. */
  private endValue(builder: ValueBuilder): void {
    this.builder = undefined;
    const inside = this.around.at(-1);
    if (!inside) {
      this.key = undefined;
      return;
    }
    if (!inside.isList) {
      builder.addTo(inside.own, this.key!, inside.notes);
      this.key = undefined;
    } else if (inside.isGuess) this.keepItem(inside, builder.value);
    else this.tellStranger(builder.value, inside.foundUnder);
  }

  private close(token: TokenType): void {
    const closed = this.around.pop();
    if (!closed && this.afterBreak) return;
    if (!closed || closed.isList !== (token === TokenType.RIGHT_BRACKET) || this.awaitsValue)
      throw new BrokenText();
    this.key = undefined;
    if (closed.isGuess) this.closeGuess(closed);
    else if (!closed.isList) this.closeObject(closed);
    const inside = this.around.at(-1);
    if (inside) inside.told += closed.told;
  }

  private closeObject(closed: Around): void {
    const { own, notes, foundUnder, held, told, isElement } = closed;
    if (looksLikeRecord(own)) this.tellRecord(closed, notes);
    else if (isElement && held === 0 && told === 0) this.tellStranger(own, foundUnder, closed);
  }

  /** What had a name of its own: a record, the records it holds, or a value of what is around it. */
  private closeGuess(closed: Around): void {
    const { own, items, notes, foundUnder, isList } = closed;
    if (!isList && isSurelyRecord(own)) this.tellRecord(closed, notes);
    else if (closed.told > 0) for (const item of items) this.tellStranger(item, foundUnder, closed);
    else this.keepValue(closed);
  }

  private keepValue({ own, items, isList, name }: Around): void {
    const inside = this.around.at(-1);
    if (!inside) return;
    const value = isList ? items : own;
    if (inside.isList) this.keepItem(inside, value);
    else if (name !== undefined && inside.own.size < DECP_LIMITS.values)
      insertField(inside.own, name, value, inside.notes);
  }

  private keepItem({ items }: Around, value: Raw): void {
    if (items.length < DECP_LIMITS.values) items.push(value);
  }

  private tellRecord(closed: Around, notes: readonly Anomaly[]): void {
    const { own, foundUnder } = closed;
    const isTooLarge = notes.some(({ rule }) => rule === 'too-many-values');
    closed.told++;
    this.tell({
      value: own,
      said: own,
      foundUnder,
      found: notes,
      problem: isTooLarge ? 'record-too-large' : null,
    });
  }

  private tellStranger(said: Raw, foundUnder: RecordKind | undefined, closed?: Around): void {
    if (closed) closed.told++;
    this.tell({ value: null, said, foundUnder, found: [], problem: 'record-not-a-contract' });
  }

  private tell(record: FoundRecord): void {
    this.count++;
    if (this.count > DECP_LIMITS.records) throw new BrokenText();
    this.onRecord(record);
  }
}
