import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';

export const roles = [
  'FACILITATOR',
  'HOUSE_MANAGER',
  'FIRM',
  'AUTHORITY',
  'METROPOLIS',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof roles)[number];

/** Who asks. The one scope of a role (territory, firm or authority) is set, the others are null. */
export interface Actor {
  readonly userId: number;
  readonly role: Role;
  readonly territoryId: number | null;
  readonly firmId: number | null;
  readonly authorityId: number | null;
  /** The link of the firm by which the actor came, if it is by one and not by an account of their own. */
  readonly linkId?: number;
}

/** The key a client chose for a write it may send twice, and a digest of what it sent. */
export interface Idempotency {
  readonly key: string;
  readonly requestHash: string;
}

/** What a request brings to every use case and query: who, what day it is, and whether the write may be a repeat. */
export interface RequestContext {
  readonly actor: Actor;
  readonly today: CalendarDay;
  readonly idempotency?: Idempotency;
}

/** Houses, that is facilitators and their managers, act for one territory. */
export function isHouse(actor: Actor): actor is Actor & { territoryId: number } {
  return actor.territoryId !== null;
}
