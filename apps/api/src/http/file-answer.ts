import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A route that answers with a file. */
export const FileAnswer =
  (type: string, description: string): MethodDecorator =>
  (target, key, descriptor) => {
    ApiProduces(type)(target, key, descriptor);
    ApiOkResponse({ description, type: String })(target, key, descriptor);
  };

/** Says that the answer is a file to keep under a name. */
export function asFile(reply: FastifyReply, type: string, name: string): FastifyReply {
  return reply.header('content-type', type).header('content-disposition', `attachment; filename="${name}"`);
}
