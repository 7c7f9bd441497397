/**
 * The trigrams of a normalised name as PostgreSQL's pg_trgm makes them: each word begins with two spaces and ends with one.
 */
export function trigramsOf(name: string): Set<string> {
  const found = new Set<string>();
  for (const word of name.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/** How near two names are, from 0 (nothing in common) to 1 (the same words): shared trigrams over all their trigrams. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared++;
  return shared / (one.size + other.size - shared);
}

/** Names to look up by nearness: only those that share a trigram with the one asked are ever compared. */
export class TrigramIndex<T> {
  private readonly names: { trigrams: ReadonlySet<string>; value: T }[] = [];
  private readonly byTrigram = new Map<string, number[]>();

  constructor(named: Iterable<readonly [string, T]>) {
    for (const [name, value] of named) {
      const trigrams = trigramsOf(name);
      const at = this.names.push({ trigrams, value }) - 1;
      for (const trigram of trigrams) {
        const known = this.byTrigram.get(trigram);
        if (known) known.push(at);
        else this.byTrigram.set(trigram, [at]);
      }
    }
  }

  /** The values whose names are at least as near as asked, the nearest first, then in the order they were given. */
  nearest(name: string, least: number): T[] {
    const asked = trigramsOf(name);
    const shared = new Map<number, number>();
    for (const trigram of asked)
      for (const at of this.byTrigram.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared]
      .map(([at, common]) => ({ at, near: common / (asked.size + this.names[at]!.trigrams.size - common) }))
      .filter(({ near }) => near >= least)
      .sort((a, b) => b.near - a.near || a.at - b.at)
      .map(({ at }) => this.names[at]!.value);
  }
}
