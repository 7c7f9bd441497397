import createClient from 'openapi-fetch';
import { awaitedStep } from '../session/awaited-step';
import { ProblemError, problemFrom } from './problem';
import type { paths } from './schema.gen';

/** The API as its OpenAPI file describes it. Wrap each call in `ask`: `ask(api.GET('/api/v1/session'))`. */
export const api = createClient<paths>({ baseUrl: window.location.origin });

api.use({
  onRequest({ request }) {
    // A header no form of another site can send: the server refuses writes without it.
    if (request.method !== 'GET') request.headers.set('X-Clausier', '1');
    request.headers.set('Accept', 'application/json, application/problem+json');
    return request;
  },
});

/** What became of the session: nobody's any more, or waiting for a second factor since another tab signed in again. */
type SessionEnd = 'over' | 'awaiting';
type SessionEndListener = (end: SessionEnd) => void;
const sessionEndListeners = new Set<SessionEndListener>();

/** Calls back when the API no longer answers a request made under a session. Returns how to stop listening. */
export function onSessionEnd(listener: SessionEndListener): () => void {
  sessionEndListeners.add(listener);
  return () => sessionEndListeners.delete(listener);
}

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

/** The data of a call. Throws `ProblemError`, with status 0 when the network failed; an abort stays an abort. */
export async function ask<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ProblemError(problemFrom(null, 0));
  });
  if (response.ok) return data as Data;
  const refusal = new ProblemError(problemFrom(error, response.status));
  const end = endOfSession(refusal);
  if (end && !response.url.endsWith('/api/v1/session')) {
    for (const listener of sessionEndListeners) listener(end);
  }
  throw refusal;
}

function endOfSession(refusal: ProblemError): SessionEnd | undefined {
  if (refusal.problem.status === 401) return 'over';
  return awaitedStep(refusal) ? 'awaiting' : undefined;
}
