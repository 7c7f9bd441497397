import { once } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Notices } from '../../database/notices.js';
import type { Transactions } from '../../database/transactions.js';
import type { RequestContext } from '../../platform/actor.js';
import { isGoingOn, readProgress } from './progress.query.js';

/** Looked at again without any news, and said to be alive: a proxy cuts what says nothing. */
const AT_LEAST_EVERY_MS = 5_000;
const LONGEST_MS = 15 * 60_000;

/**
 * Sends how far the work on a statement is as server-sent events, each time it moves, until it ends. Each event is the
 * whole state, numbered by its moment: a page that was reloaded, or a server that was restarted, goes on from what is
 * stored. With `Last-Event-ID` the state already seen is not sent again. Throws `not-found` before anything is sent.
 */
export async function streamProgress(
  { transactions, notices }: { transactions: Transactions; notices: Notices },
  context: RequestContext,
  timesheetId: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const read = () => transactions.read(context, (scope) => readProgress(scope, timesheetId));
  let progress = await read();
  let seen = Number(request.headers['last-event-id'] ?? 0) || 0;
  const { raw } = reply.hijack();
  const headers = Object.entries(reply.getHeaders()) as [string, string][];
  for (const [name, value] of headers) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const until = performance.now() + LONGEST_MS;
  const gone = once(raw, 'close');
  const news = notices.follow('timesheet_task', String(timesheetId));
  try {
    for (;;) {
      if (progress && progress.moment > seen) {
        seen = progress.moment;
        raw.write(`id: ${seen}\nevent: progress\ndata: ${JSON.stringify(progress)}\n\n`);
      } else raw.write(': \n\n');
      if (!isGoingOn(progress) || raw.destroyed || performance.now() > until) break;
      await Promise.race([news.next(AT_LEAST_EVERY_MS), gone]);
      progress = await read();
    }
    if (!raw.destroyed && !isGoingOn(progress)) raw.write('event: end\ndata: {}\n\n');
  } catch {
    // The session ended, or the database went away: the browser comes back by itself and is answered as it then stands.
  } finally {
    news.end();
    raw.end();
  }
}
