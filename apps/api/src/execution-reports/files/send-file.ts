import type { Language } from '@clausier/domain/shared/language';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { printApart } from '../../printing/print-apart.js';
import type { WordedExecution } from '../tables/worded-report.js';
import { writeExecutionXlsx } from './write-execution-xlsx.js';

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A route that answers with a file. */
export const FileAnswer =
  (type: string, description: string): MethodDecorator =>
  (target, key, descriptor) => {
    ApiProduces(type)(target, key, descriptor);
    ApiOkResponse({ description, type: String })(target, key, descriptor);
  };

/** Sends a report as a tagged PDF. */
export async function sendPdf(
  reply: FastifyReply,
  report: WordedExecution,
  language: Language,
): Promise<void> {
  send(reply, `${report.fileName}.pdf`, PDF, await printApart({ kind: 'EXECUTION', report, language }));
}

/** Sends a report as a workbook. */
export async function sendXlsx(
  reply: FastifyReply,
  report: WordedExecution,
  language: Language,
): Promise<void> {
  send(reply, `${report.fileName}.xlsx`, XLSX, await writeExecutionXlsx(report, language));
}

function send(reply: FastifyReply, name: string, type: string, bytes: Buffer): void {
  reply.header('content-type', type);
  reply.header('content-disposition', `attachment; filename="${name}"`);
  reply.send(bytes);
}
