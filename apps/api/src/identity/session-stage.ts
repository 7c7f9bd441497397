import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * How far a session has come: the password is right and a code is awaited, a factor must be set up first, or all is open.
 * DEPOSIT is that of a link of a firm: it has an actor, and goes no further than the routes that name it.
 */
export const stages = ['OPEN', 'SECOND_FACTOR', 'ENROLMENT', 'DEPOSIT'] as const;
export type Stage = (typeof stages)[number];

/** A session whose token was recognised, at whatever stage. */
export interface KnownSession {
  readonly id: string;
  readonly userId: number;
  readonly stage: Stage;
}

/** A request whose session the guard has recognised. */
export type Recognised = FastifyRequest & { session: KnownSession };

export const AT_STAGES = 'clausier:stages';

/** The stages a route is for. Without it only open sessions may call: a session half opened reaches nothing else. */
export const AtStage = (...allowed: Stage[]) => SetMetadata(AT_STAGES, allowed);

/** A route for the firm's own people, and for whoever holds a link of the firm. */
export const AlsoByLink = () => AtStage('OPEN', 'DEPOSIT');

/** The session that asks. At a stage before OPEN this is all there is: no actor, no scope. */
export const Known = createParamDecorator(
  (_: unknown, context: ExecutionContext): KnownSession =>
    context.switchToHttp().getRequest<Recognised>().session,
);
