import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Where a request comes from, for counting only. One subscriber of IPv6 has 2^64 addresses: the first half names them. */
export function clientAddress({ ip }: Pick<FastifyRequest, 'ip'>): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? firstHalf(plain) : plain;
}

/** '2001:db8::1' gives '2001:db8:0:0'. */
function firstHalf(address: string): string {
  const [before = '', after = ''] = address.replace(/%.*$/, '').split('::');
  const left = before === '' ? [] : before.split(':');
  const right = after === '' ? [] : after.split(':');
  const zeros = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':').toLowerCase();
}
