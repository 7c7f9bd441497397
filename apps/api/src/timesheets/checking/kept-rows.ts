import type { Month } from '@clausier/domain/shared/month';
import type { PlacedRow } from './place-rows.js';

const NO_FINDINGS: PlacedRow['findings'] = [];

/**
 * Placed rows kept until they are checked, a hundred thousand at once: what many of them say alike (a name, a month, that
 * nothing was found) is kept once.
 */
export class KeptRows {
  private readonly texts = new Map<string, string>();
  private rows: PlacedRow[] = [];

  get count(): number {
    return this.rows.length;
  }

  add(placed: readonly PlacedRow[]): void {
    for (const row of placed)
      this.rows.push({
        ...row,
        personText: this.once(row.personText),
        month: row.month === null ? null : (this.once(row.month) as Month),
        findings: row.findings.length === 0 ? NO_FINDINGS : row.findings,
      });
  }

  /** The rows, in the order they came; nothing is kept of them any more. */
  take(): PlacedRow[] {
    const { rows } = this;
    this.rows = [];
    this.texts.clear();
    return rows;
  }

  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}
