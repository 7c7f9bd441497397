import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TOKEN_BYTES = 32;

/** Over https the cookie is bound to this host, path and scheme by its name. */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-clausier' : 'clausier';
}

/** 256 random bits: the only copy leaves with the cookie, the database keeps its digest. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function readToken(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(request)];
}

export function setToken(request: FastifyRequest, reply: FastifyReply, token: string, expires: Date): void {
  reply.setCookie(cookieName(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    expires,
  });
}

export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  });
}
