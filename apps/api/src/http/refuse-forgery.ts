import type { FastifyRequest } from 'fastify';
import { forbidden } from '../platform/refuse.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Where another site sends the browser by a plain navigation: the return from the identity provider. */
const OPEN_TO_NAVIGATION = /^\/api\/v1\/openid\//;

/** Bodies the API reads, and the only places where a file is sent as a form. */
const JSON_BODY = /^application\/json\s*(;|$)/i;
const FILE_BODY = /^multipart\/form-data\s*;/i;
const FILE_PATH = /^\/api\/v1\/(timesheets\/(files|\d{1,10}\/attachments)|open-data\/files)$/;

/**
 * Refuses what another site makes a browser send with our cookie. A browser says where a request comes from, in
 * Sec-Fetch-Site or at least in Origin: anything but ourselves is refused, a neighbour under the same domain included.
 * A write needs besides a header no form can send, and a body no form can make. A program that is no browser sends
 * neither of the two, and passes with the header. Throws `request-cross-site`, `csrf-header-missing`, `media-type-unknown`.
 */
export function refuseForgery(request: FastifyRequest): void {
  const path = request.url.split('?')[0]!;
  if (!path.startsWith('/api/')) return;
  const isSafe = SAFE_METHODS.has(request.method);
  if (!isOurs(request, isSafe) && !(isSafe && isNavigation(request) && OPEN_TO_NAVIGATION.test(path)))
    throw forbidden('request-cross-site');
  if (isSafe) return;
  if (request.headers['x-clausier'] === undefined) throw forbidden('csrf-header-missing');
  refuseFormBody(request, path);
}

function isOurs({ headers, host }: FastifyRequest, isSafe: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !(isSafe && site === 'none')) return false;
  return headers.origin === undefined || hostOf(headers.origin) === host;
}

/** The host of an origin; nothing for `null`, which is what a sandboxed or redirected page sends. */
function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
}

function isNavigation({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** A form of another site can send text/plain, urlencoded and multipart bodies without asking. */
function refuseFormBody({ headers, method }: FastifyRequest, path: string): void {
  const type = headers['content-type'];
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (type === undefined && !hasBody) return;
  if (type !== undefined && JSON_BODY.test(type)) return;
  if (type !== undefined && FILE_BODY.test(type) && method === 'POST' && FILE_PATH.test(path)) return;
  throw new UnknownMediaType();
}

/** 415: told apart from the errors of the business, which have no such kind. */
class UnknownMediaType extends Error {
  readonly statusCode = 415;
}
