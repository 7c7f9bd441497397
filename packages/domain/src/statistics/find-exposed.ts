import { lastNeeded } from './last-needed.js';
import { LinearSpan } from './linear-span.js';
import { Remainders } from './remainders.js';
import { onesAt, type SparseVector, unitOf, weighed } from './sparse-vector.js';

/** Hours by person, in hundredths; a correction may make them negative. */
export type HoursOfPersons = ReadonlyMap<number, number>;

/** Hours that no figure tells apart: `figures` are the told figures that count them. */
export interface Atom {
  readonly hours: HoursOfPersons;
  readonly figures: readonly number[];
}

/** Hours that could be singled out: what is left of them, and the last figure (number of `Atom.figures`) a subtraction needs. */
export interface Exposure {
  readonly persons: ReadonlySet<number>;
  readonly lastFigure: number;
}

/** Hours with the same figures. */
interface Signature {
  /** From the last to the first. */
  readonly figures: readonly number[];
  readonly hours: HoursOfPersons;
  /** Persons whose hours are not zero. */
  readonly count: number;
}

/**
 * What additions and subtractions of the figures could single out about fewer persons than the threshold; nothing when no
 * combination can. Figures are told with their sums of hours; a combination f of them weighs each atom by the sum of the
 * coefficients of the figures that count it.
 *
 * Why no exposure is a proof: suppose f weighs the hours of fewer than `threshold` persons. It weighs nothing where
 * `threshold` persons share the same figures, or it would be about all of them. What it must not weigh grows by the same
 * argument: once f is zero on a span, atoms that differ from each other by the span only are weighed alike (up to a factor),
 * and where these are of `threshold` persons f is zero again. When every atom is reached, f weighs nothing at all.
 *
 * "Of persons" is said of the atoms that are weighed alike: hours of somebody that cancel out among these count for nobody, and those
 * that would cancel out to the hundredth against atoms weighed otherwise are taken for hours all the same. Which is which may depend on
 * where a search began: on such a coincidence, and on nothing else, one that went on and one begun anew may differ.
 */
export class Search {
  private readonly groups: Groups;
  private readonly remainders: Remainders;

  private constructor(
    signatures: readonly Signature[],
    private readonly span: LinearSpan,
    private readonly figures: number,
    private readonly threshold: number,
  ) {
    this.remainders = new Remainders(
      span,
      signatures.map((signature) => span.remainderOf(onesAt(signature.figures))),
    );
    this.groups = new Groups(signatures, this.remainders);
    this.reach(signatures.keys());
  }

  /** Looks at all atoms. */
  static through(atoms: readonly Atom[], threshold: number): Search {
    const figures = countFigures(atoms);
    return new Search(signaturesOf(atoms), LinearSpan.ofNothing(figures), figures, threshold);
  }

  /**
   * The same when some figures are not told after all. A combination of the others is one of all the figures: it is zero
   * on what was reached already, which need not be looked at again.
   */
  without(given: ReadonlySet<number>): Search {
    const left = this.groups.all().flatMap(({ members }) => [...members.values()]);
    const atoms = left.map(({ signature: { hours, figures } }) => ({
      hours,
      figures: figures.filter((figure) => !given.has(figure)),
    }));
    return new Search(signaturesOf(atoms), this.span.without(given), this.figures, this.threshold);
  }

  exposures(): Exposure[] {
    return exposuresOf(this.groups.all(), this.span, this.figures);
  }

  private reach(numbers: Iterable<number>): void {
    const reached = this.groups.move(numbers).filter((group) => isAbout(group, this.threshold));
    if (reached.length > 0) this.reach(this.remainders.add(reached.map(({ direction }) => direction)));
  }
}

/** What the figures of the atoms could single out about fewer persons than the threshold. */
export function findExposed(atoms: readonly Atom[], threshold: number): Exposure[] {
  return Search.through(atoms, threshold).exposures();
}

function countFigures(atoms: readonly Atom[]): number {
  let count = 0;
  for (const { figures } of atoms) for (const figure of figures) if (figure >= count) count = figure + 1;
  return count;
}

function signaturesOf(atoms: readonly Atom[]): Signature[] {
  const sharing = new Map<string, { at: readonly number[]; hours: HoursOfPersons[] }>();
  for (const { hours, figures } of atoms) {
    if (figures.length === 0) continue;
    const at = [...figures].sort((a, b) => b - a);
    const name = at.join(' ');
    const found = sharing.get(name);
    if (found) found.hours.push(hours);
    else sharing.set(name, { at, hours: [hours] });
  }
  const signatures: Signature[] = [];
  for (const { at, hours: several } of sharing.values()) {
    const hours = several.length === 1 ? several[0]! : addedUp(several);
    const count = countOf(hours);
    if (count > 0) signatures.push({ figures: at, hours, count });
  }
  return signatures;
}

/** Signatures whose remainders are multiples of each other, with their factors. */
interface Group {
  readonly name: string;
  readonly direction: SparseVector;
  readonly members: Map<number, { readonly signature: Signature; readonly scale: number }>;
}

class Groups {
  private readonly named = new Map<string, Group>();
  private readonly groupOf = new Map<number, Group>();

  constructor(
    private readonly signatures: readonly Signature[],
    private readonly remainders: Remainders,
  ) {}

  all(): Group[] {
    return [...this.named.values()];
  }

  /** Puts the signatures whose remainders changed where they belong now. Gives the groups that are not what they were. */
  move(numbers: Iterable<number>): Group[] {
    const changed = new Set<Group>();
    for (const number of numbers) {
      const before = this.leave(number);
      if (before) changed.add(before);
      const vector = this.remainders.of(number);
      if (vector.at.length > 0) changed.add(this.join(number, vector));
    }
    return [...changed].filter(({ members }) => members.size > 0);
  }

  private leave(number: number): Group | undefined {
    const group = this.groupOf.get(number);
    group?.members.delete(number);
    if (group?.members.size === 0) this.named.delete(group.name);
    this.groupOf.delete(number);
    return group;
  }

  private join(number: number, vector: SparseVector): Group {
    const { unit, scale } = unitOf(vector);
    const name = nameOf(unit);
    const group = this.named.get(name) ?? { name, direction: unit, members: new Map() };
    group.members.set(number, { signature: this.signatures[number]!, scale });
    this.named.set(name, group);
    this.groupOf.set(number, group);
    return group;
  }
}

const nameOf = ({ at, by }: SparseVector): string =>
  by.every((value) => value === 1) ? at.join(' ') : `${at.join(' ')}:${by.join(' ')}`;

function isAbout({ members }: Group, threshold: number): boolean {
  let most = 0;
  for (const { signature } of members.values()) most += signature.count;
  if (most < threshold || members.size === 1) return most >= threshold;
  const sum = new Map<number, number>();
  for (const { signature, scale } of members.values())
    for (const [person, own] of signature.hours) sum.set(person, weighed(sum.get(person) ?? 0, scale, own));
  return countOf(sum) >= threshold;
}

function exposuresOf(groups: readonly Group[], span: LinearSpan, figures: number): Exposure[] {
  if (groups.length === 0) return [];
  const last = lastNeeded(
    span,
    groups.map(({ direction }) => direction),
    figures,
  );
  return groups.map(({ members }, at) => ({
    persons: new Set([...members.values()].flatMap(({ signature }) => [...signature.hours.keys()])),
    lastFigure: last[at]!,
  }));
}

/** Distinct persons of several parts whose hours do not cancel out. */
export function personsIn(parts: Iterable<HoursOfPersons>): number {
  return countOf(addedUp(parts));
}

function addedUp(parts: Iterable<HoursOfPersons>): Map<number, number> {
  const sum = new Map<number, number>();
  for (const hours of parts) for (const [person, own] of hours) sum.set(person, (sum.get(person) ?? 0) + own);
  return sum;
}

function countOf(hours: HoursOfPersons): number {
  let count = 0;
  for (const own of hours.values()) if (own !== 0) count++;
  return count;
}
