import { createHash } from 'node:crypto';
import { type Anomaly, mayHoldNir } from '@clausier/domain/open-data/anomaly';
import { centsOf, factsOf, hasSocialClause } from '@clausier/domain/open-data/facts';
import { type Identity, identityOf, versionOf } from '@clausier/domain/open-data/identity';
import { shownText } from '@clausier/domain/open-data/raw';
import { type ReadRecord, readRecord } from '@clausier/domain/open-data/reading/read-record';
import { type FoundRecord, RecordAssembler } from './assembler.js';
import { noRepairs, type Repairs } from './clean-bytes.js';
import { textOfFile } from './file-text.js';
import { readRecords, type Skipped } from './read-records.js';

/** One record of the file, as the import stores it. Texts are cut to what a list shows. */
export interface ReadRow {
  readonly place: number;
  readonly label: string;
  readonly anomalies: readonly Anomaly[];
  /** Null for what is no contract. */
  readonly contract: {
    readonly identity: Identity;
    readonly version: string;
    readonly digest: string;
    readonly record: ReadRecord['record'];
    readonly beside: ReadRecord['beside'];
    readonly subject: string;
    readonly notifiedOn: string | null;
    readonly amountCents: number | null;
    readonly isSocial: boolean;
  } | null;
}

/** A record that says again, or said before, what another one of the file says. */
export interface Merge {
  readonly place: number;
  readonly into: number;
  readonly rule: 'published-twice' | 'older-version';
}

/** What is said of the file itself, once it is read to its end. */
export interface FileNotes {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'WINDOWS-1252' | 'MIXED';
  readonly repairs: Repairs;
  /** Where it stops being readable, in bytes; null when it was read to its end. */
  readonly stoppedAt: number | null;
  readonly isTruncated: boolean;
  readonly records: number;
  /** Records that are contracts. */
  readonly contracts: number;
  readonly merges: readonly Merge[];
  /** Contracts that bear the number of another of the same buyer. */
  readonly shared: readonly number[];
}

/** Reads a file of published contracts record by record: `onRow` gets each as soon as it is whole. */
export function readFile(bytes: Uint8Array, today: string, onRow: (row: ReadRow) => void): FileNotes {
  const repairs = noRepairs();
  const text = textOfFile(bytes);
  const rows = new Rows(today, onRow);
  const assembler = new RecordAssembler((found) => rows.add(found));
  const stoppedAt = readRecords(text, repairs, assembler, (skipped) => rows.addSkipped(skipped));
  const isTruncated = stoppedAt === null && !assembler.isComplete;
  if ((isTruncated || stoppedAt !== null) && assembler.isInRecord) rows.addCutOff();
  return {
    encoding: text.encoding ?? encodingOf(text.bytes, repairs),
    repairs,
    stoppedAt,
    isTruncated,
    records: rows.count,
    contracts: rows.contracts,
    merges: rows.merges(),
    shared: rows.shared(),
  };
}

function encodingOf(text: Uint8Array, { foreignLetters }: Repairs): FileNotes['encoding'] {
  if (foreignLetters === 0) return 'UTF-8';
  // Letters of UTF-8 take two bytes at least: with fewer left than foreign ones, there are none.
  let beyond = 0;
  for (const byte of text) if (byte >= 0x80) beyond++;
  return beyond > foreignLetters ? 'MIXED' : 'WINDOWS-1252';
}

interface Latest {
  place: number;
  version: string;
  digest: string;
}

/** Numbers the records, and remembers which say the same. */
class Rows {
  count = 0;
  contracts = 0;
  private readonly latest = new Map<string, Latest>();
  private readonly numbers = new Map<string, Map<string, number[]>>();
  private readonly older: { place: number; key: string; rule: Merge['rule'] }[] = [];

  constructor(
    private readonly today: string,
    private readonly onRow: (row: ReadRow) => void,
  ) {}

  add({ value, said, foundUnder, found, problem }: FoundRecord): void {
    const place = ++this.count;
    if (value === null || problem !== null) {
      const shown = shownText(said);
      const told = mayHoldNir(shown) ? '…' : shown;
      const rule = problem ?? 'record-not-a-contract';
      this.setAside(place, told, [...found, { path: '', rule, value: told, outcome: 'SET_ASIDE' }]);
      return;
    }
    const options = foundUnder ? { today: this.today, foundUnder, found } : { today: this.today, found };
    const read = readRecord(value, options);
    if (namesSomething(read)) {
      this.keep(place, read);
      return;
    }
    const shown = shownText(said);
    const told = mayHoldNir(shown) ? '…' : shown;
    const last: Anomaly = { path: '', rule: 'record-not-a-contract', value: told, outcome: 'SET_ASIDE' };
    this.setAside(place, told, [...read.anomalies, last]);
  }

  /** Text that is no JSON: the record it breaks, or words that are none. */
  addSkipped({ isRecord, text, line }: Skipped): void {
    const shown = shownText(text);
    const value = mayHoldNir(shown) ? '…' : shown;
    const rule = isRecord ? 'record-broken' : 'record-not-a-contract';
    this.setAside(++this.count, value, [{ path: `L${line}`, rule, value, outcome: 'SET_ASIDE' }]);
  }

  /** The record that was open when the file stopped. */
  addCutOff(): void {
    this.setAside(++this.count, '', [
      { path: '', rule: 'record-truncated', value: '', outcome: 'SET_ASIDE' },
    ]);
  }

  /** Lots are often published under the number of their contract: told, and kept apart by subject and holders. */
  shared(): number[] {
    return [...this.numbers.values()]
      .filter((twins) => twins.size > 1)
      .flatMap((twins) => [...twins.values()].flat());
  }

  merges(): Merge[] {
    return this.older.map(({ place, key, rule }) => ({ place, into: this.latest.get(key)!.place, rule }));
  }

  private setAside(place: number, label: string, anomalies: readonly Anomaly[]): void {
    this.onRow({ place, label: label.slice(0, 300), anomalies, contract: null });
  }

  private keep(place: number, read: ReadRecord): void {
    this.contracts++;
    const facts = factsOf(read.kind, read.record);
    const said = identityOf(read);
    const identity = { ...said, twin: digestOf(said.twin) };
    const digest = digestOf(JSON.stringify([read.record, read.beside]));
    const version = versionOf(read);
    this.remember(place, JSON.stringify(identity), version, digest);
    this.countNumber(place, identity);
    const subject = facts.subject ?? '';
    this.onRow({
      place,
      label: (subject || read.beside.id || facts.id || '').slice(0, 300),
      anomalies: read.anomalies,
      contract: {
        identity,
        version,
        digest,
        record: read.record,
        beside: read.beside,
        subject: subject.slice(0, 300),
        notifiedOn: facts.notifiedOn,
        amountCents: centsOf(facts.amount),
        isSocial: hasSocialClause(facts),
      },
    });
  }

  private countNumber(place: number, { kind, buyer, number, twin }: Identity): void {
    if (number === '') return;
    const key = JSON.stringify([kind, buyer, number]);
    const twins = this.numbers.get(key) ?? new Map<string, number[]>();
    this.numbers.set(key, twins.set(twin, [...(twins.get(twin) ?? []), place]));
  }

  private remember(place: number, key: string, version: string, digest: string): void {
    const before = this.latest.get(key);
    if (!before) this.latest.set(key, { place, version, digest });
    else if (before.digest === digest) this.older.push({ place, key, rule: 'published-twice' });
    else if (version < before.version) this.older.push({ place, key, rule: 'older-version' });
    else {
      this.older.push({ place: before.place, key, rule: 'older-version' });
      this.latest.set(key, { place, version, digest });
    }
  }
}

/** A record that has neither number, nor subject, nor holder cannot be told from any other. */
function namesSomething(read: ReadRecord): boolean {
  const { subject, holders } = factsOf(read.kind, read.record);
  return subject !== null || holders.length > 0 || identityOf(read).number !== '';
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
