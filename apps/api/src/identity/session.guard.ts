import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { FOR_ROLES, IS_PUBLIC, type SignedIn } from '../http/request.js';
import type { Idempotency, Role } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { forbidden, invalid } from '../platform/refuse.js';
import { readToken } from './session-cookie.js';
import { AT_STAGES, type Recognised, type Stage } from './session-stage.js';
import { type LiveSession, Sessions } from './sessions.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Makes a request somebody's: session and how far it has come, role of the route, idempotency key. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedIn & Recognised>();
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, places)) return true;
    const token = readToken(request);
    const live = token === undefined ? undefined : await this.sessions.recognise(token);
    if (!live) throw new UnauthorizedException();
    const stages = this.reflector.getAllAndOverride<Stage[] | undefined>(AT_STAGES, places);
    refuseStage(live, stages ?? ['OPEN']);
    const { actor, ...session } = live;
    request.session = session;
    if (!actor) return true;
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(FOR_ROLES, places);
    if (allowed && !allowed.includes(actor.role)) throw forbidden();
    const idempotency = readIdempotency(request);
    request.context = { actor, today: this.clock.today(), ...(idempotency ? { idempotency } : {}) };
    return true;
  }
}

const AWAITED = {
  OPEN: 'forbidden',
  SECOND_FACTOR: 'second-factor-awaited',
  ENROLMENT: 'second-factor-to-set-up',
  DEPOSIT: 'forbidden',
} as const satisfies Record<Stage, string>;

/** What a session that is not open yet asks for is refused with the code of what it must do first. */
function refuseStage({ stage }: LiveSession, allowed: readonly Stage[]): void {
  if (!allowed.includes(stage)) throw forbidden(AWAITED[stage]);
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
  return /password/i.test(key) ? undefined : value;
}
