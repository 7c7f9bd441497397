import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from './problem.js';

const WRITES = ['post', 'put', 'patch', 'delete'] as const;

/** The description of the API: its client for the web is generated from it. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Clausier')
    .setDescription(
      'Insertion hours under social clauses. Hours are hundredths of an hour, amounts are euro cents.',
    )
    .setVersion('1')
    .addCookieAuth('clausier')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(
      path as Record<string, { responses: object; parameters?: object[] }>,
    )) {
      Object.assign(operation.responses, {
        default: {
          description: 'A problem, told by its stable code',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      });
      if ((WRITES as readonly string[]).includes(method)) operation.parameters?.push(...WRITE_HEADERS);
    }
  }
  return document;
}

const WRITE_HEADERS = [
  {
    name: 'X-Clausier',
    in: 'header',
    required: false,
    description:
      'Needed, with any value: shows that the request is not forged. From a browser, its origin is checked besides',
    schema: { type: 'string' },
  },
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Same key, same answer: a repeat changes nothing',
    schema: { type: 'string' },
  },
];
