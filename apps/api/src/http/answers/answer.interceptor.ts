import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { SignedIn } from '../request.js';
import type { DeclaredAnswer } from './declared-answer.js';
import { DeclaredFields, type Undeclared } from './keep-declared.js';
import type { AnsweringRoute } from './routes.js';

/** The one way out: every answer leaves with the fields its route declares and the reader's role may have, no other. */
export class AnswerInterceptor implements NestInterceptor {
  private readonly answers: ReadonlyMap<object, DeclaredAnswer>;
  private readonly fields: DeclaredFields;

  constructor(routes: readonly AnsweringRoute[], undeclared: Undeclared) {
    this.answers = new Map(routes.map(({ handler, answer }) => [handler, answer]));
    this.fields = new DeclaredFields(undeclared);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const answer = this.answers.get(context.getHandler());
    const request = context.switchToHttp().getRequest<Partial<SignedIn>>();
    return next.handle().pipe(
      map((value: unknown) => {
        if (answer?.kind === 'json')
          return this.fields.keep(answer.shape, request.context?.actor.role ?? 'ANYBODY', value);
        return answer?.kind === 'text' && isText(value) ? value : undefined;
      }),
    );
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || Buffer.isBuffer(value);
}
