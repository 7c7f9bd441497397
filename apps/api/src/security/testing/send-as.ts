import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type TestBed, TODAY } from '../../database/test-bed.js';
import { aSession } from './sign-in.js';

/** Noon of the day every test of the product takes for today. */
export const NOW = new Date(`${TODAY}T12:00:00Z`);

/** Sends a request as a user and gives the body of its answer; fails on anything but a success. */
export type Send = <T>(userId: number, method: 'GET' | 'POST', path: string, body?: object) => Promise<T>;

/** The way to write what only the product itself writes: statements, closings. */
export function senderFor(bed: TestBed, app: NestFastifyApplication): Send {
  return async <T>(userId: number, method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
    const form = body as { payload?: string; type?: string } | undefined;
    const { cookie } = await aSession(bed.db, userId, NOW);
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie, 'x-clausier': '1', ...(form?.type ? { 'content-type': form.type } : {}) },
      ...(body === undefined ? {} : { payload: form?.payload ?? body }),
    });
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json() as T;
  };
}
