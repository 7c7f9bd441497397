import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type TestBed, TODAY } from '../../database/test-bed.js';
import { visitorAs } from '../../identity/testing/session.js';

/** Noon of the day every test of the product takes for today. */
export const NOW = new Date(`${TODAY}T12:00:00Z`);

/** Sends a request as a user and gives the body of its answer; fails on anything but a success. */
export type Send = <T>(userId: number, method: 'GET' | 'POST', path: string, body?: object) => Promise<T>;

/** The way to write what only the product itself writes: statements, closings. */
export function senderFor(bed: TestBed, app: NestFastifyApplication): Send {
  return async <T>(userId: number, method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
    const form = body as { payload?: string; type?: string } | undefined;
    const visitor = await visitorAs(bed, app, userId, NOW);
    const headers = form?.type && { 'content-type': form.type };
    const answer = await visitor.send(method, path, form?.payload ?? body, headers || {});
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body as T;
  };
}
