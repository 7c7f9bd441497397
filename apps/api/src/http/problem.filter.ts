import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './problem.js';

/** Every error leaves as application/problem+json. What was unforeseen is logged, without the body or the query. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const found = toProblem(error);
    if (found.status >= 500) {
      this.logger.error(`${request.method} ${request.routeOptions?.url ?? ''}: ${describe(error)}`);
    }
    if (reply.sent) return;
    reply
      .status(found.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(found));
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: string };
  return `${code ?? ''} ${error.message}\n${error.stack ?? ''}`;
}
