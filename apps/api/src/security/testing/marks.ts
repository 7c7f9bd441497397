import type { Marked } from '../policy/readers.js';

export interface Mark {
  readonly text: string;
  /** The name of the site whose record bears it. */
  readonly site: string;
  readonly on: Marked;
}

/** Words that no record of the world bears by chance: each tells which site, and which of its records, it comes from. */
export class Marks {
  private readonly known = new Map<string, Mark>();

  /** The mark of a record, in letters and figures only so that no search key, address or file changes it. */
  of(site: string, on: Marked): string {
    return this.keep(`zzcan${site}${on.replaceAll(' ', '')}zz`, site, on);
  }

  /** A value that is a mark by itself: a birth date or a criterion that nobody else has. */
  keep<T extends string>(text: T, site: string, on: Marked): T {
    this.known.set(text.toLowerCase(), { text, site, on });
    return text;
  }

  all(): Mark[] {
    return [...this.known.values()];
  }

  /** Every mark in a text, whatever the case. A value counts as a whole word only. */
  in(text: string): Mark[] {
    const words = text.toLowerCase().match(/\d{4}-\d{2}-\d{2}|[a-z0-9_]+/g) ?? [];
    const found = new Set<Mark>();
    for (const word of words) {
      const mark = this.known.get(word);
      if (mark) found.add(mark);
      for (const part of word.match(/zzcan[a-z0-9]+?zz/g) ?? []) {
        const inside = this.known.get(part);
        if (inside) found.add(inside);
      }
    }
    return [...found];
  }
}
