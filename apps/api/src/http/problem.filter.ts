import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeFault } from './describe-fault.js';
import { toProblem } from './problem.js';

/** Every error leaves as application/problem+json. What was unforeseen is logged under the number of the request, without anything that was sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const found = toProblem(error);
    if (found.status >= 500 && !isGone(error)) {
      const where = `${request.id} ${request.method} ${request.routeOptions?.url ?? ''}`;
      this.logger.error(`${where}: ${describeFault(error)}`);
    }
    if (reply.sent) return;
    reply
      .status(found.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(found.status >= 500 ? { ...found, instance: `urn:uuid:${request.id}` } : found));
  }
}

/** The client left before the whole answer did, as a list does whose search has changed: nothing is wrong. */
function isGone(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
