import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { TestBed } from '../../database/test-bed.js';

/** Fastify tells of each server it makes, before any route exists. */
const NEW_SERVER = 'fastify.initialization';

export interface LiveApp {
  readonly app: NestFastifyApplication;
  /** Every route of the running application, as its router was given them: `GET /api/v1/operations/:id`. */
  readonly routes: readonly string[];
}

/** Opens the whole application and writes down its routes as they are registered, those of plug-ins included. */
export async function openLiveApp(bed: TestBed): Promise<LiveApp> {
  const routes = new Set<string>();
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.add(`${one} ${url}`);
    });
  };
  subscribe(NEW_SERVER, listen);
  try {
    return { app: await bed.openApp(), routes: [...routes].sort() };
  } finally {
    unsubscribe(NEW_SERVER, listen);
  }
}
