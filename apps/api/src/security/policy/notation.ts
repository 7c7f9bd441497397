/**
 * How the policy is written. A route gives, for each group of actors, what happens to a record according to whose it is.
 * What a line does not say is refused: a group that is not named is FORBIDDEN, and whoever is not signed in is
 * UNAUTHENTICATED, except on a route that is `open` to the public.
 */
export const OWNERSHIPS = ['own', 'sameHouse', 'linked', 'foreign', 'absent'] as const;

/**
 * Whose record it is, seen from the actor: its own; a colleague's of the same house, firm or authority; of the partner
 * that a mutualised person links it with; of somebody it has nothing to do with; or nobody's, because it does not exist.
 */
export type Ownership = (typeof OWNERSHIPS)[number];

/**
 * ALLOWED: the route does its work. NOT_FOUND: exactly the answer a record that does not exist gets. SECOND_FACTOR_FIRST:
 * the password was right, and that opens nothing yet.
 */
export type Verdict = 'ALLOWED' | 'NOT_FOUND' | 'FORBIDDEN' | 'SECOND_FACTOR_FIRST' | 'UNAUTHENTICATED';

/** What the records that a request names are answered, by whose they are. */
export type Reach = Readonly<Record<Ownership, 'ALLOWED' | 'NOT_FOUND'>>;

/** Its own organisation's records, and no other's. */
export const OWN: Reach = {
  own: 'ALLOWED',
  sameHouse: 'ALLOWED',
  linked: 'NOT_FOUND',
  foreign: 'NOT_FOUND',
  absent: 'NOT_FOUND',
};

/** The one that goes with the record it is asked inside of, and no other, not even another of its own. */
export const THIS_ONE: Reach = { ...OWN, sameHouse: 'NOT_FOUND' };

/** None at all, although the route is there for it. */
export const NONE: Reach = { ...THIS_ONE, own: 'NOT_FOUND' };

/** Its own, and those that a mutualised person links with it. */
export const OWN_AND_LINKED: Reach = { ...OWN, linked: 'ALLOWED' };

/** Records that are everybody's, or an actor who reads all of them. */
export const ANY: Reach = { ...OWN_AND_LINKED, foreign: 'ALLOWED' };

/** Nothing is looked up before the answer: the same for every record, even one that does not exist. */
export const WHATEVER: Reach = { ...ANY, absent: 'ALLOWED' };

/**
 * Who a line speaks of. `houses` are facilitators and house managers; `managers` narrows it to the latter. `everybody` is
 * whoever is signed in with an account; `links` are those who hold a link of a firm, and are not among them. A session that waits for a second factor (`awaiting`) or must set one up (`enrolling`) is nobody yet.
 */
export const GROUPS = [
  'houses',
  'managers',
  'firms',
  'links',
  'authorities',
  'metropolis',
  'administrators',
  'everybody',
  'awaiting',
  'enrolling',
] as const;
export type Group = (typeof GROUPS)[number];

/** One kind of record that a route takes, in its path or in its body, and who reaches which. */
export interface Case {
  /** The kind of record; null when the route takes none (a list, a creation). */
  readonly of: string | null;
  readonly reach: Readonly<Partial<Record<Group, Reach>>>;
}

export interface RoutePolicy {
  /** Anybody, signed in or not: what `everybody` reaches. */
  readonly isPublic: boolean;
  readonly cases: readonly Case[];
}

/** Routes as the live router names them: `GET /api/v1/operations/:id`. A HEAD route follows its GET. */
export type Policy = Readonly<Record<string, RoutePolicy>>;

/** A route for anybody, signed in or not. */
export const open = (): RoutePolicy => ({
  isPublic: true,
  cases: [{ of: null, reach: { everybody: WHATEVER } }],
});

/** A route that a plug-in registers and behind which nothing is, for anybody. */
export const empty = (): RoutePolicy => ({
  isPublic: true,
  cases: [{ of: null, reach: { everybody: { ...WHATEVER, own: 'NOT_FOUND' } } }],
});

/** A route that takes no record: a list, an export, a creation. */
export const list = (...groups: Group[]): RoutePolicy => ({
  isPublic: false,
  cases: [{ of: null, reach: Object.fromEntries(groups.map((group) => [group, WHATEVER])) }],
});

/** A route about one record. */
export const one = (of: string, reach: Case['reach']): RoutePolicy => ({
  isPublic: false,
  cases: [{ of, reach }],
});

/** A route that takes records of several kinds: each is tried with the others being the actor's own. */
export const several = (cases: Readonly<Record<string, Case['reach']>>): RoutePolicy => ({
  isPublic: false,
  cases: Object.entries(cases).map(([of, reach]) => ({ of, reach })),
});
