import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a cookie ties to this browser: a sign-in under way, or the end of the provider's session. */
export type OpenIdCookie = 'openid' | 'openid-out';

/** Over https the cookie is bound to this host, path and scheme by its name. */
function nameOf(cookie: OpenIdCookie, publicUrl: URL): string {
  return publicUrl.protocol === 'https:' ? `__Host-clausier-${cookie}` : `clausier-${cookie}`;
}

/** Lax, because the provider sends the browser back with a plain navigation from its own site. */
function optionsOf(publicUrl: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.protocol === 'https:' } as const;
}

export function readOpenIdCookie(
  request: FastifyRequest,
  cookie: OpenIdCookie,
  publicUrl: URL,
): string | undefined {
  return request.cookies[nameOf(cookie, publicUrl)];
}

export function setOpenIdCookie(
  reply: FastifyReply,
  cookie: OpenIdCookie,
  publicUrl: URL,
  { token, expiresAt }: { token: string; expiresAt: Date },
): void {
  reply.setCookie(nameOf(cookie, publicUrl), token, { ...optionsOf(publicUrl), expires: expiresAt });
}

export function clearOpenIdCookie(reply: FastifyReply, cookie: OpenIdCookie, publicUrl: URL): void {
  reply.clearCookie(nameOf(cookie, publicUrl), optionsOf(publicUrl));
}
