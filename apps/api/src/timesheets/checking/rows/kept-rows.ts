import type { Hours } from '@clausier/domain/hours/hours';
import { Once } from '../once.js';
import type { PlacedRow } from './place-rows.js';
import { PORTION, portionsOf } from './portions.js';

/** What a row is kept as: whole numbers, in this order. Most are places of what many rows have in common. */
const FIELDS = [
  'rowNumber',
  'isKept',
  'personText',
  'month',
  'day',
  'hourKind',
  'hours',
  'minutes',
  'contract',
  'shares',
  'outcome',
  'findings',
] as const;
const AT = Object.fromEntries(FIELDS.map((field, at) => [field, at])) as Record<
  (typeof FIELDS)[number],
  number
>;
const ROWS_A_SLAB = 1_000;
/** Minutes of a row that was not written as a clock. */
const NO_MINUTES = -1;

/**
 * Placed rows kept until the last one is read, a hundred thousand at once: forty-eight bytes a row, and what rows say alike (a
 * name, a month, a contract, what was found) once for all of them. As objects they were two hundred megabytes of heap.
 */
export class KeptRows {
  private readonly slabs: Int32Array[] = [];
  private readonly texts = new Once<string | null>();
  private readonly contracts = new Once<PlacedRow['contract']>();
  private readonly shares = new Once<PlacedRow['shares']>();
  private readonly findings = new Once<PlacedRow['findings']>();
  private kept = 0;

  get count(): number {
    return this.kept;
  }

  add(placed: readonly PlacedRow[]): void {
    for (const row of placed) {
      if (this.kept % ROWS_A_SLAB === 0) this.slabs.push(new Int32Array(ROWS_A_SLAB * FIELDS.length));
      this.slabs.at(-1)!.set(this.written(row), (this.kept % ROWS_A_SLAB) * FIELDS.length);
      this.kept++;
    }
  }

  /** The rows again, by portions that can be checked one without the other. */
  *portions(): Generator<PlacedRow[]> {
    const places = Array.from({ length: this.kept }, (_, place) => place);
    const personOf = (place: number) => this.contractAt(place)?.participantId ?? null;
    for (const portion of portionsOf(places, personOf, PORTION))
      yield portion.map((place) => this.row(place));
  }

  private written(row: PlacedRow): number[] {
    const { shares, findings } = row;
    return [
      row.rowNumber,
      Number(row.isKept),
      this.texts.placeOf(row.personText),
      this.texts.placeOf(row.month),
      this.texts.placeOf(row.day),
      this.texts.placeOf(row.hourKind),
      row.hours,
      row.minutes ?? NO_MINUTES,
      this.contracts.placeOf(row.contract),
      // A clause served alone is the same list for all its rows already.
      this.shares.placeOf(shares, shares.length > 1 ? JSON.stringify(shares) : shares),
      this.texts.placeOf(row.outcome),
      this.findings.placeOf(findings, JSON.stringify(findings)),
    ];
  }

  private row(place: number): PlacedRow {
    const at = (field: number) => this.at(place, field);
    const minutes = at(AT.minutes);
    const said = {
      personText: this.texts.at(at(AT.personText)),
      month: this.texts.at(at(AT.month)),
      day: this.texts.at(at(AT.day)),
      hourKind: this.texts.at(at(AT.hourKind)),
      outcome: this.texts.at(at(AT.outcome)),
    } as Pick<PlacedRow, 'personText' | 'month' | 'day' | 'hourKind' | 'outcome'>;
    return {
      ...said,
      rowNumber: at(AT.rowNumber),
      isKept: at(AT.isKept) === 1,
      hours: at(AT.hours) as Hours,
      minutes: minutes === NO_MINUTES ? null : minutes,
      contract: this.contractAt(place),
      shares: this.shares.at(at(AT.shares)),
      findings: this.findings.at(at(AT.findings)),
    };
  }

  private contractAt(place: number): PlacedRow['contract'] {
    return this.contracts.at(this.at(place, AT.contract));
  }

  private at(place: number, field: number): number {
    return this.slabs[Math.floor(place / ROWS_A_SLAB)]![(place % ROWS_A_SLAB) * FIELDS.length + field]!;
  }
}
