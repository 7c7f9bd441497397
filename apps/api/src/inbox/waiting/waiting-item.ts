import type { WaitingItem } from '../inbox.view.js';

/** Something that waits, before anybody looks whether it was set aside. */
export type FoundWaiting = Omit<WaitingItem, 'setAside'>;

/** What a kind does not speak of. */
export const SAYS_NOTHING_ELSE = {
  firm: null,
  person: null,
  place: null,
  months: [],
  hours: null,
  persons: null,
  detail: null,
  projectedMonth: null,
  contractType: null,
  isRemindable: null,
  phone: null,
} as const satisfies Partial<FoundWaiting>;
