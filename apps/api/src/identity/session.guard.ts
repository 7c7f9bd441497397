import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { FOR_ROLES, IS_PUBLIC, type SignedIn } from '../http/request.js';
import type { Idempotency, Role } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { forbidden, invalid } from '../platform/refuse.js';
import { readToken } from './session-cookie.js';
import { Sessions } from './sessions.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Makes a request somebody's: session, role of the route, forged-request header, idempotency key. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedIn>();
    const places = [context.getHandler(), context.getClass()];
    refuseForgery(request);
    if (this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, places)) return true;
    const token = readToken(request);
    const actor = token === undefined ? undefined : await this.sessions.actorOf(token);
    if (!actor) throw new UnauthorizedException();
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(FOR_ROLES, places);
    if (allowed && !allowed.includes(actor.role)) throw forbidden();
    const idempotency = readIdempotency(request);
    request.context = { actor, today: this.clock.today(), ...(idempotency ? { idempotency } : {}) };
    return true;
  }
}

/** A form on another site can send our cookie, but not this header. */
function refuseForgery(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  if (request.headers['x-clausier'] === undefined) throw forbidden('csrf-header-missing');
}

function readIdempotency(request: FastifyRequest): Idempotency | undefined {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || SAFE_METHODS.has(request.method)) return undefined;
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw invalid('field-malformed', 'Idempotency-Key');
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null, exceptPassword)}`)
    .digest('hex');
  return { key, requestHash };
}

/** The digest is kept, and is quick to compute: it must not help anybody to guess a password. */
function exceptPassword(key: string, value: unknown): unknown {
  return key === 'password' ? undefined : value;
}
