import { noteRefusal } from '@clausier/domain/inbox/set-aside';
import type { WaitingKind } from '@clausier/domain/inbox/waiting';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { conflict, notFound, ruleBroken } from '../platform/refuse.js';
import type { KeptSetAside } from './inbox.view.js';
import { SOURCES } from './list-inbox.js';
import type { ItemRefusal, KeptSetAsides, PutBackSeveral, SeveralSetAside } from './several.view.js';
import type { FoundWaiting } from './waiting/waiting-item.js';

/**
 * What setting several things aside would do, without doing it: for each, nothing, or why it is refused. Something that does
 * not wait for the acting house, whoever's it is, answers `not-found`.
 */
export async function previewSetAside(scope: Scope, input: SeveralSetAside): Promise<ItemRefusal[]> {
  const waiting = await readWaiting(scope, new Set(input.items.map(({ kind }) => kind)));
  const aside = await readAside(scope);
  const asked = new Set<string>();
  return input.items.map((item) => {
    const { kind, subjectId, fact } = item;
    const facts = waiting.get(kind)!.filter((one) => one.subjectId === subjectId);
    const key = keyOf(item);
    const isTwice = asked.has(key);
    asked.add(key);
    if (facts.length === 0) return { ...item, refusal: 'not-found' };
    if (!facts.some((one) => one.fact === fact)) return { ...item, refusal: 'set-aside-fact-changed' };
    if (isTwice || aside.has(key)) return { ...item, refusal: 'set-aside-already' };
    return { ...item, refusal: noteRefusal(kind, input.reason, input.note ?? null) };
  });
}

/**
 * Sets aside every one of them, in one transaction, or none: what is refused now was not when it was previewed. Throws the
 * refusal of the first that is.
 */
export async function setAsideSeveral(scope: Scope, input: SeveralSetAside): Promise<KeptSetAsides> {
  for (const { refusal } of await previewSetAside(scope, input)) {
    if (refusal === 'not-found') throw notFound('items');
    if (refusal?.startsWith('set-aside-note')) throw ruleBroken(refusal, 'note');
    if (refusal) throw conflict(refusal, 'items');
  }
  const { actor, today } = scope;
  const { items, reason, note = null } = input;
  const kept = await naming(
    { inbox_dismissal_once: () => conflict('set-aside-already', 'items') },
    scope.rows<KeptSetAside>(sql`
      insert into inbox_dismissal (territory_id, kind, subject_id, fact, reason_code, note, dismissed_by_user_id, dismissed_on)
      select ${actor.territoryId}::integer, x.kind, x."subjectId", x.fact, ${reason}, ${note}, ${actor.userId}::integer, ${today}::date
      from json_to_recordset(${JSON.stringify(items)}::json) as x(kind text, "subjectId" integer, fact text)
      returning id`),
  );
  return { ids: kept.map(({ id }) => id) };
}

/** Puts back every one of them, in one transaction, or none. Throws `not-found`. */
export async function putBackSeveral(scope: Scope, { ids }: PutBackSeveral): Promise<void> {
  const gone = await scope.rows(sql`
    delete from inbox_dismissal where id = any (${ids}::integer[]) and territory_id = ${scope.actor.territoryId} returning id`);
  if (gone.length !== new Set(ids).size) throw notFound('ids');
}

async function readWaiting(
  scope: Scope,
  kinds: ReadonlySet<WaitingKind>,
): Promise<Map<WaitingKind, FoundWaiting[]>> {
  const found = new Map<WaitingKind, FoundWaiting[]>();
  for (const kind of kinds) found.set(kind, await SOURCES[kind](scope));
  return found;
}

async function readAside(scope: Scope): Promise<Set<string>> {
  const kept = await scope.rows<{ kind: string; subjectId: number; fact: string }>(sql`
    select kind, subject_id as "subjectId", fact from inbox_dismissal where territory_id = ${scope.actor.territoryId}`);
  return new Set(kept.map(keyOf));
}

const keyOf = ({ kind, subjectId, fact }: { kind: string; subjectId: number; fact: string }) =>
  `${kind} ${subjectId} ${fact}`;
