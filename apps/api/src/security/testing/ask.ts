import type { LightMyRequestResponse } from 'fastify';
import { requiredQuery } from './description.js';
import { BEHIND_THE_STAR, QUESTIONS } from './questions.js';
import type { Asking, Body } from './requests/question.js';
import type { Target } from './world/records.js';
import type { Actor, World } from './world/world.js';

export type Answer = LightMyRequestResponse;

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Sends one request of an actor about a record, written as `QUESTIONS` says. */
export async function ask(
  world: World,
  actor: Actor,
  route: string,
  { record, of, ownership, isAllowed }: Pick<Asking, 'record' | 'of' | 'ownership'> & { isAllowed: boolean },
): Promise<Answer> {
  const question = QUESTIONS[route.replace('HEAD ', 'GET ')] ?? {};
  const sender = question.endsSessions && isAllowed ? await world.standIn(actor) : actor;
  const asking = { site: actor.site, marks: world.marks, record, of, ownership, sender };
  if (isAllowed) await question.before?.(world.bed.db, asking);
  const path = pathOf(route, question.path?.(asking) ?? record);
  return send(world, sender, route, { path, query: question.query, body: question.body?.(asking) });
}

export interface Sending {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: Body | undefined;
}

/** Sends a request with the cookie of an actor, and the header that shows it is not forged. */
export function send(
  { app, description }: World,
  { cookie }: Pick<Actor, 'cookie'>,
  route: string,
  { path, query, body }: Sending,
): Promise<Answer> {
  const form = body as { payload?: unknown; type?: unknown } | undefined;
  const isForm = typeof form?.payload === 'string' && typeof form.type === 'string';
  return app.inject({
    method: route.split(' ')[0] as Method,
    url: path,
    query: query ?? requiredQuery(description, route),
    headers: {
      'x-clausier': '1',
      ...(cookie === null ? {} : { cookie }),
      ...(isForm ? { 'content-type': String(form.type) } : {}),
    },
    ...(body === undefined ? {} : { payload: isForm ? String(form.payload) : body }),
  });
}

/** The address of a route about a record. */
export function pathOf(route: string, record: Target): string {
  const url = route.slice(route.indexOf(' ') + 1);
  const star = BEHIND_THE_STAR[url];
  const path = star === undefined ? url : url.replace('*', star);
  return path.replace(/:(\w+)/g, (_, name: string) => String(record[name] ?? record.id));
}
