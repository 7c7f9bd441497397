import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { SignedIn } from '../request.js';
import type { DeclaredAnswer } from './declared-answer.js';
import { DeclaredFields, type Reader, type Undeclared } from './keep-declared.js';
import { GivenAnswer, type KeptAnswer, KeptText, takesGzip } from './kept-answer.js';
import type { AnsweringRoute } from './routes.js';
import type { Shape } from './shape.js';

/** The one way out: every answer leaves with the fields its route declares and the reader's role may have, no other. */
export class AnswerInterceptor implements NestInterceptor {
  private readonly answers: ReadonlyMap<object, DeclaredAnswer>;
  private readonly fields: DeclaredFields;
  /** Kept answers as each reader may receive them. */
  private readonly texts = new WeakMap<KeptAnswer, Map<Reader, KeptText>>();

  constructor(routes: readonly AnsweringRoute[], undeclared: Undeclared) {
    this.answers = new Map(routes.map(({ handler, answer }) => [handler, answer]));
    this.fields = new DeclaredFields(undeclared);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const answer = this.answers.get(context.getHandler());
    const request = context.switchToHttp().getRequest<Partial<SignedIn>>();
    return next.handle().pipe(
      map((value: unknown) => {
        const reader = request.context?.actor.role ?? 'ANYBODY';
        if (answer?.kind === 'json') {
          if (value instanceof GivenAnswer) return this.give(context, answer.shape, reader, value);
          return this.fields.keep(answer.shape, reader, value);
        }
        return answer?.kind === 'text' && isText(value) ? value : undefined;
      }),
    );
  }

  /** A kept answer as text: what of it may leave is looked at once, what is of now each time. */
  private give(context: ExecutionContext, shape: Shape, reader: Reader, { kept, now }: GivenAnswer): Buffer {
    const http = context.switchToHttp();
    const text = this.textOf(kept, shape, reader);
    const ofNow = this.fields.keep(shape, reader, now) as object;
    const reply = http.getResponse<FastifyReply>().type('application/json; charset=utf-8');
    if (!takesGzip(http.getRequest<SignedIn>().headers['accept-encoding'])) return text.plain(ofNow);
    reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding');
    return text.gzip(ofNow);
  }

  private textOf(kept: KeptAnswer, shape: Shape, reader: Reader): KeptText {
    const texts = this.texts.get(kept) ?? new Map<Reader, KeptText>();
    this.texts.set(kept, texts);
    const text = texts.get(reader) ?? new KeptText(this.fields.keep(shape, reader, kept.body) as object);
    texts.set(reader, text);
    return text;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || Buffer.isBuffer(value);
}
