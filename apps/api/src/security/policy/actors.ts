import type { Case, Group, Ownership, RoutePolicy, Verdict } from './notation.js';

/** Everybody who may knock: those who are nobody to the application, or not yet, then each role, twice where it matters. */
export const ACTORS = [
  'anonymous',
  'disabled',
  'expired',
  'idle',
  'awaiting a code',
  'setting up a second factor',
  'facilitator',
  'second facilitator of the house',
  'facilitator of another house',
  'host house of a mutualised person',
  'house manager',
  'firm',
  'another firm',
  'link of a firm',
  'authority',
  'another authority',
  'metropolis',
  'administrator',
] as const;
export type ActorName = (typeof ACTORS)[number];

/** The groups of the policy an actor belongs to, the narrowest first; none for those who are not signed in. */
export const GROUPS_OF: Readonly<Record<ActorName, readonly Group[]>> = {
  anonymous: [],
  disabled: [],
  expired: [],
  idle: [],
  'awaiting a code': ['awaiting'],
  'setting up a second factor': ['enrolling'],
  facilitator: ['houses', 'everybody'],
  'second facilitator of the house': ['houses', 'everybody'],
  'facilitator of another house': ['houses', 'everybody'],
  'host house of a mutualised person': ['houses', 'everybody'],
  'house manager': ['managers', 'houses', 'everybody'],
  firm: ['firms', 'everybody'],
  'another firm': ['firms', 'everybody'],
  'link of a firm': ['links'],
  authority: ['authorities', 'everybody'],
  'another authority': ['authorities', 'everybody'],
  metropolis: ['metropolis', 'everybody'],
  administrator: ['administrators', 'everybody'],
};

/** What the policy declares for one actor and one record. */
export function verdictOf(
  { isPublic }: RoutePolicy,
  { reach }: Case,
  actor: ActorName,
  ownership: Ownership,
): Verdict {
  if (isPublic) return reach.everybody![ownership];
  const groups = GROUPS_OF[actor];
  if (groups.length === 0) return 'UNAUTHENTICATED';
  const group = groups.find((one) => reach[one] !== undefined);
  if (group !== undefined) return reach[group]![ownership];
  const isHalfOpen = groups.includes('awaiting') || groups.includes('enrolling');
  return isHalfOpen ? 'SECOND_FACTOR_FIRST' : 'FORBIDDEN';
}
