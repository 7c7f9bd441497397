import type { Anomaly, AnomalyRule } from '@clausier/domain/open-data/anomaly';
import { mayHoldNir } from '@clausier/domain/open-data/anomaly';
import { type Raw, RawNumber, shownText } from '@clausier/domain/open-data/raw';
import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { BrokenText } from './broken-text.js';
import { DECP_LIMITS } from './limits.js';

type Frame = { readonly list: Raw[] } | { readonly map: Map<string, Raw>; key: string | undefined };

/** Names that lead astray whoever puts them on an object. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Builds one value from its tokens, within the limits of a record; what is beyond is left out, and told. */
export class ValueBuilder {
  value: Raw = null;
  private readonly frames: Frame[] = [];
  private readonly notes: Anomaly[] = [];
  private values = 0;
  /** Objects and lists open beyond the deepest that is kept. */
  private beyond = 0;
  private awaitsValue = false;

  constructor(private readonly path: string) {}

  /** Takes one token; true when the value is whole. */
  take(token: TokenType, value: string | boolean | null): boolean {
    if (this.beyond > 0) return this.skip(token);
    const frame = this.frames.at(-1);
    if (token === TokenType.COMMA || token === TokenType.SEPARATOR) return false;
    if (token === TokenType.COLON) return this.colon(frame);
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) return this.close(token, frame);
    if (frame && 'map' in frame && !this.awaitsValue) return this.name(frame, token, value);
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) return this.open(token);
    this.put(token === TokenType.NUMBER ? new RawNumber(String(value)) : this.cut(value));
    return this.frames.length === 0;
  }

  /** Puts the value under its name with what is told of it. A name that comes again makes a list: XML's elements do. */
  addTo(fields: Map<string, Raw>, name: string, notes: Anomaly[]): void {
    notes.push(...this.notes);
    insertField(fields, name, this.value, notes);
  }

  private skip(token: TokenType): boolean {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.beyond++;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.beyond--;
    return false;
  }

  private colon(frame: Frame | undefined): boolean {
    if (!frame || !('map' in frame) || frame.key === undefined || this.awaitsValue) throw new BrokenText();
    this.awaitsValue = true;
    return false;
  }

  private name(
    frame: Extract<Frame, { map: unknown }>,
    token: TokenType,
    value: string | boolean | null,
  ): boolean {
    if (token !== TokenType.STRING || frame.key !== undefined) throw new BrokenText();
    frame.key = String(value);
    return false;
  }

  private open(token: TokenType): boolean {
    if (this.frames.length >= DECP_LIMITS.depth) {
      this.tell('too-deep');
      this.put(null);
      this.beyond = 1;
      return false;
    }
    this.awaitsValue = false;
    this.frames.push(token === TokenType.LEFT_BRACE ? { map: new Map(), key: undefined } : { list: [] });
    return false;
  }

  private close(token: TokenType, frame: Frame | undefined): boolean {
    if (!frame || 'list' in frame !== (token === TokenType.RIGHT_BRACKET) || this.awaitsValue)
      throw new BrokenText();
    this.frames.pop();
    this.put('list' in frame ? frame.list : frame.map);
    return this.frames.length === 0;
  }

  private put(value: Raw): void {
    this.awaitsValue = false;
    const frame = this.frames.at(-1);
    this.values++;
    if (this.values > DECP_LIMITS.values) {
      if (this.values === DECP_LIMITS.values + 1) this.tell('too-many-values');
      if (frame && 'map' in frame) frame.key = undefined;
    } else if (!frame) this.value = value;
    else if ('list' in frame) frame.list.push(value);
    else {
      insert(frame.map, frame.key!, value, `${this.path}.${frame.key!}`, this.notes);
      frame.key = undefined;
    }
  }

  private cut(value: string | boolean | null): Raw {
    if (typeof value !== 'string' || value.length <= DECP_LIMITS.letters) return value;
    this.tell('text-cut', shownText(value));
    return value.slice(0, DECP_LIMITS.letters);
  }

  private tell(rule: AnomalyRule, value = ''): void {
    this.notes.push({ path: this.path, rule, value: mayHoldNir(value) ? '…' : value, outcome: 'LEFT_OUT' });
  }
}

/** Puts a value under its name, with what is told of it. A name that comes again makes a list: XML's elements do. */
export function insertField(fields: Map<string, Raw>, name: string, value: Raw, notes: Anomaly[]): void {
  insert(fields, name, value, name, notes);
}

function insert(fields: Map<string, Raw>, said: string, value: Raw, path: string, notes: Anomaly[]): void {
  const name = said.slice(0, DECP_LIMITS.keyLetters);
  const at = mayHoldNir(path) ? '…' : path.slice(0, 2 * DECP_LIMITS.keyLetters);
  if (FORBIDDEN.has(name.trim())) {
    notes.push({ path: at, rule: 'key-forbidden', value: '', outcome: 'LEFT_OUT' });
    return;
  }
  if (!fields.has(name)) {
    fields.set(name, value);
    return;
  }
  const before = fields.get(name)!;
  const shown = shownText([before, value]);
  notes.push({ path: at, rule: 'key-repeated', value: mayHoldNir(shown) ? '…' : shown, outcome: 'KEPT' });
  const isSame =
    shownText(before) === shownText(value) && typeof before === typeof value && !(before instanceof Map);
  if (!isSame) fields.set(name, Array.isArray(before) ? [...before, value] : [before, value]);
}
