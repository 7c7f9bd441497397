import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestContext, Role } from '../platform/actor.js';

export const IS_PUBLIC = 'clausier:public';
export const FOR_ROLES = 'clausier:roles';

/** A request the session guard has let in. */
export type SignedIn = FastifyRequest & { context: RequestContext };

/** A route that anybody may call, signed in or not. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

/** The roles a route, or a whole controller, is for. Without it any signed-in user may call. */
export const For = (...allowed: Role[]) => SetMetadata(FOR_ROLES, allowed);

/** Facilitators and house managers. */
export const ForHouses = () => For('FACILITATOR', 'HOUSE_MANAGER');

/** Who asks, what day it is, and the idempotency key if one was sent. */
export const Context = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestContext =>
    context.switchToHttp().getRequest<SignedIn>().context,
);
