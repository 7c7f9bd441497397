import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { compareWaiting, WAITING_KINDS, type WaitingKind } from '@clausier/domain/inbox/waiting';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { InboxCount, InboxPage, InboxQuery, SetAside, WaitingItem } from './inbox.view.js';
import { clausesWaiting } from './waiting/clauses.query.js';
import { duplicatesWaiting } from './waiting/duplicates.query.js';
import { lateFirmsWaiting } from './waiting/late-firms.query.js';
import { pathsWaiting } from './waiting/paths.query.js';
import { proofsWaiting } from './waiting/proofs.query.js';
import { statementsWaiting } from './waiting/statements.query.js';
import type { FoundWaiting } from './waiting/waiting-item.js';
import { exitsWaiting, workEndsWaiting } from './waiting/work-ends.query.js';

/**
 * Where each kind of thing that waits is read: one statement a kind for the whole house, whatever is asked for, then the rule
 * of the domain on each candidate. A new kind is a line here, a rule, and a sentence in each catalogue.
 */
export const SOURCES: Readonly<Record<WaitingKind, (scope: Scope) => Promise<FoundWaiting[]>>> = {
  TIMESHEET: statementsWaiting,
  LATE_FIRM: lateFirmsWaiting,
  CLAUSE: clausesWaiting,
  PROOF: proofsWaiting,
  CLOCK: pathsWaiting,
  CONTRACT_END: workEndsWaiting,
  EXIT: exitsWaiting,
  DUPLICATE: duplicatesWaiting,
};

/** What waits for the acting house, or what it set aside, in one order; with how many there are of each kind. */
export async function listInbox(scope: Scope, query: InboxQuery): Promise<Omit<InboxPage, 'isMailed'>> {
  const { page, size, kind, state = 'WAITING' } = query;
  const all = await readAll(scope);
  const isWanted = (item: WaitingItem) =>
    (item.setAside === null) === (state === 'WAITING') && (kind === undefined || item.kind === kind);
  const wanted = all.filter(isWanted);
  const counted = WAITING_KINDS.map((one) => {
    const ofKind = all.filter((item) => item.kind === one);
    const waiting = ofKind.filter(({ setAside }) => setAside === null).length;
    return { kind: one, waiting, setAside: ofKind.length - waiting };
  });
  const items = wanted.slice((page - 1) * size, page * size);
  return { page, size, total: wanted.length, items, kinds: counted, now: pressing(all) };
}

/** How many things wait, and how many of them press. */
export async function countInbox(scope: Scope): Promise<InboxCount> {
  const waiting = (await readAll(scope)).filter(({ setAside }) => setAside === null);
  return { waiting: waiting.length, now: pressing(waiting) };
}

/** How many press, among those that were not set aside. */
function pressing(items: readonly WaitingItem[]): number {
  return items.filter(({ urgency, setAside }) => setAside === null && urgency === 'NOW').length;
}

async function readAll(scope: Scope): Promise<WaitingItem[]> {
  const found: FoundWaiting[] = [];
  for (const kind of WAITING_KINDS) found.push(...(await SOURCES[kind](scope)));
  const aside = await readSetAside(scope);
  return found
    .map((item) => ({ ...item, setAside: aside.get(keyOf(item)) ?? null }))
    .sort((a, b) => compareWaiting(asListed(a), asListed(b)));
}

const asListed = (item: WaitingItem) => ({ ...item, on: item.on as CalendarDay });
const keyOf = ({ kind, subjectId, fact }: Pick<WaitingItem, 'kind' | 'subjectId' | 'fact'>) =>
  `${kind} ${subjectId} ${fact}`;

/** What the house set aside, by the fact it was about: of a fact that changed nothing matches, and it waits again. */
async function readSetAside(scope: Scope): Promise<Map<string, SetAside>> {
  const kept = await scope.rows<SetAside & Pick<WaitingItem, 'kind' | 'subjectId' | 'fact'>>(sql`
    select d.id, d.kind, d.subject_id as "subjectId", d.fact, d.reason_code as reason, d.note, d.dismissed_on as "on",
      u.name as by
    from inbox_dismissal d join app_user u on u.id = d.dismissed_by_user_id
    where d.territory_id = ${scope.actor.territoryId}`);
  return new Map(
    kept.map(({ kind, subjectId, fact, ...aside }) => [keyOf({ kind, subjectId, fact }), aside]),
  );
}
