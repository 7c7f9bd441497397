import type { FastifyReply, FastifyRequest } from 'fastify';

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Our own files and nothing else: no inline script, no inline style, no string turned into script or markup. */
const OURS = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The pages that describe the API come from a library that writes its styles in the page; its scripts are files. */
const DOCS = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const UNUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
];

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Nothing of an address leaves for another site; our own writes still carry their origin.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'x-permitted-cross-domain-policies': 'none',
  'x-dns-prefetch-control': 'off',
};

const ONE_YEAR = 'max-age=31536000; includeSubDomains';

/** Sets, before anything can answer, what a browser must know to keep the answer safe: errors carry it too. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const path = request.url.split('?')[0]!;
  const isApi = path.startsWith('/api/') || path.startsWith('/health/');
  reply.headers(ALWAYS).header('x-request-id', request.id).header('content-security-policy', policyOf(path));
  if (isApi) reply.header('cache-control', 'no-store');
  if (request.protocol === 'https') reply.header('strict-transport-security', ONE_YEAR);
}

function policyOf(path: string): string {
  if (path === '/api/docs' || path.startsWith('/api/docs/')) return DOCS;
  return path.startsWith('/api/') || path.startsWith('/health/') ? NOTHING : OURS;
}
