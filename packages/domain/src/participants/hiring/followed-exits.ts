import { EXIT_SITUATIONS } from './exits.js';

/**
 * What may be said of somebody some months after a work contract: a situation, that nobody recorded it though it was due, or
 * that it is not due yet.
 */
export const FOLLOWED_EXITS = [...EXIT_SITUATIONS, 'NOT_RECORDED', 'NOT_DUE'] as const;
export type FollowedExit = (typeof FOLLOWED_EXITS)[number];

/** True for what is no situation: a question that waits, or was not answered. */
export function isUnanswered(exit: string): exit is 'NOT_RECORDED' | 'NOT_DUE' {
  return exit === 'NOT_RECORDED' || exit === 'NOT_DUE';
}
