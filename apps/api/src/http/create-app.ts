import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { RequestMethod, VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule, type AppOptions } from '../app.module.js';
import { AnswerInterceptor } from './answers/answer.interceptor.js';
import type { Undeclared } from './answers/keep-declared.js';
import { answeringRoutes } from './answers/routes.js';
import { describeApi } from './openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { problem } from './problem.js';
import { refuseForgery } from './refuse-forgery.js';
import { setSecurityHeaders } from './security-headers.js';
import { validationPipe } from './validation.js';

const MEGABYTE = 1024 * 1024;
const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));

export interface HttpOptions extends AppOptions {
  readonly trustsProxy?: boolean;
  readonly logs?: boolean;
  /** A field of an answer that no class declares is never sent; tests ask for an error besides. */
  readonly undeclaredFields?: Undeclared;
}

/** The whole product on one port: API under /api/v1, its description, health, and the web app for every other path. */
export async function createApp(options: HttpOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MEGABYTE,
    // One proxy, whose word is the last address of X-Forwarded-For: the client writes those before it.
    trustProxy: options.trustsProxy ? (_, hop) => hop === 0 : false,
    // A client's own number of a request is not believed.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    // A body that drips in is given up.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    // What the framework refuses before any hook runs, such as an address that cannot be read.
    frameworkErrors: (_: unknown, request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(request, reply);
      refuse(reply, 400, 'request-malformed');
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: options.logs === false ? ['error', 'fatal'] : ['error', 'warn', 'fatal'],
  });
  app.setGlobalPrefix('api', { exclude: [{ path: 'health/*path', method: RequestMethod.GET }] });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new AnswerInterceptor(answeringRoutes(app), options.undeclaredFields ?? 'drop'));
  app.enableShutdownHooks([]);
  await registerPlugins(app);
  const description = describeApi(app);
  SwaggerModule.setup('api/docs', app, description, { jsonDocumentUrl: 'api/openapi.json' });
  return app;
}

async function registerPlugins(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    setSecurityHeaders(request, reply);
    refuseForgery(request);
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: 20 * MEGABYTE, files: 1, fields: 10 } });
  await app.register(fastifyCompress, { global: true, threshold: 2048 });
  if (existsSync(WEB)) await serveWeb(app);
}

/** The web app: hashed assets kept for a year, its one page for every path that is neither a file nor the API's. */
async function serveWeb(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, { root: WEB, serve: false, preCompressed: true });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const [asked = '/'] = request.url.split('?');
    if (asked.startsWith('/api/') || asked.startsWith('/health/')) return refuse(reply, 404, 'not-found');
    if (!/\.\w+$/.test(asked))
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    const file = path.normalize(decodeURI(asked)).slice(1);
    if (!existsSync(path.join(WEB, file))) return refuse(reply, 404, 'not-found');
    const isHashed = file.startsWith('assets/');
    return reply.sendFile(file, isHashed ? { maxAge: '365d', immutable: true } : { cacheControl: false });
  });
}

function refuse(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify(problem(status, code)));
}
