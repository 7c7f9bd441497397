import type pg from 'pg';
import type { Ownership } from '../../policy/notation.js';
import type { Marks } from '../marks.js';
import type { Target } from '../world/records.js';
import type { FullSite, Sender } from '../world/world.js';

/** What a request is written from: the actor's own house, the record that is tried, and which of the route's kinds it is. */
export interface Asking {
  readonly site: FullSite;
  readonly record: Target;
  readonly of: string | null;
  readonly ownership: Ownership;
  readonly marks: Marks;
  /** Who sends it: the actor, or a stand-in when the request ends sessions. */
  readonly sender: Sender;
}

/** A body: an object sent as JSON, or a form ready to be sent. */
export type Body = object | { readonly payload: string; readonly type: string };

/**
 * How a route is asked. A write is asked something that its use case refuses by one of the codes in `reaches`, after it
 * has found the record: the answer proves that the actor got that far, and the world stays as it was.
 */
export interface Question {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: (asking: Asking) => Body;
  readonly reaches?: readonly string[];
  /** What the path names, when it is not the record that is tried. */
  readonly path?: (asking: Asking) => Target;
  /** The text of the body that the use case refuses: the one field another text must not replace. */
  readonly refusedFor?: string;
  /** What must be there for the request to do its work. Such requests are sent one after the other. */
  readonly before?: (db: pg.Pool, asking: Asking) => Promise<unknown>;
  /** The request ends sessions: somebody of the same role sends it in place of the actor. */
  readonly endsSessions?: boolean;
}

export type Questions = Readonly<Record<string, Question>>;

/** A version that no record of the world has: a change that gets as far as comparing it is refused there. */
export const STALE = 1_999_999_999;

/** Half a character: a text that only the table it is written to refuses. */
export const HALF_A_CHARACTER = '\ud800';
