import { monthRange, parseMonth } from '@clausier/domain/calendar/month';
import type { Publication } from '@clausier/domain/statistics/publish';
import type { FullMeasure } from '../measure.query.js';
import { isMargin, month, type Pair, pairNamed, type Term } from './programme.js';
import type { DatedRelease } from './releases.query.js';

/** A figure that is told: its hours as of one release, all of what was recorded by then. */
export interface ToldHours {
  readonly hours: number;
  readonly release: DatedRelease;
}

/** What is told of a year of work, release after release. */
export class ToldYear {
  /** What was counted besides, each as of one of the releases, by selection: it never changes either. */
  readonly counted = new Map<string, FullMeasure>();
  private readonly tables = new Map<number, ToldHours | null>();
  private known: readonly Pair[] | undefined;

  constructor(
    readonly releases: readonly DatedRelease[],
    private readonly publication: Publication,
    /** The first release with hours of each figure; a figure without any is zero. */
    private readonly firstSeen: ReadonlyMap<string, number>,
  ) {}

  /** The pairs of territories with hours at some release; all others are told as zero. */
  get pairs(): readonly Pair[] {
    this.known ??= [...this.firstSeen.keys()].flatMap((figure) => pairNamed(figure) ?? []);
    return this.known;
  }

  /** The newest state, at a release not later than `last`, in which the total, at home and every territory are told together. */
  latestTable(last: number): ToldHours | null {
    const known = this.tables.get(last);
    if (known !== undefined) return known;
    const margins = [...this.firstSeen.keys()].filter(isMargin).map((key): Term => ({ key, sign: 1 }));
    const found = this.latest(margins, last);
    this.tables.set(last, found);
    return found;
  }

  /** The position of the last release that counts nothing of later days than this, or -1. */
  lastBy(day: string | undefined): number {
    return this.releases.findLastIndex(({ on }) => day === undefined || on <= day);
  }

  /**
   * The newest state, at a release not later than `last`, that is told of all the terms together; null when none is. A
   * figure that has hours is never told as the zero it was before.
   */
  latest(terms: readonly Term[], last: number): ToldHours | null {
    for (let at = last; at >= 0 && (at === last || this.hasHours(terms, at)); at--) {
      const hours = this.hoursAt(terms, at);
      if (hours !== null) return { hours, release: this.releases[at]! };
    }
    return null;
  }

  /** True when nothing was recorded by a release for any later month: the year so far is then the year, as of that release. */
  endsWith(lastMonth: string, at: number): boolean {
    return monthsAfter(lastMonth).every(
      (later) => (this.firstSeen.get(month(later)) ?? Number.POSITIVE_INFINITY) > at,
    );
  }

  private hasHours(terms: readonly Term[], at: number): boolean {
    return terms.some(({ key }) => (this.firstSeen.get(key) ?? Number.POSITIVE_INFINITY) <= at);
  }

  /** The exact hours of a sum of figures as of one release; null when one of them is not told as of then. */
  hoursAt(terms: readonly Term[], at: number): number | null {
    let sum = 0;
    for (const { key, sign } of terms) {
      const hours = this.oneAt(key, at);
      if (hours === null) return null;
      sum += sign * hours;
    }
    return sum;
  }

  private oneAt(key: string, at: number): number | null {
    const first = this.firstSeen.get(key);
    if (first === undefined || first > at) return 0;
    const states = this.publication.get(key) ?? [];
    return states.find(({ release, completeUntil }) => release <= at && at <= completeUntil)?.hours ?? null;
  }
}

/** The months of the same year that come after one. */
function monthsAfter(last: string): string[] {
  const year = last.slice(0, 4);
  const end = parseMonth(`${year}-12`);
  return monthRange(parseMonth(last), end).slice(1);
}
