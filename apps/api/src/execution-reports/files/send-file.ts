import type { Language } from '@clausier/domain/shared/language';
import type { FastifyReply } from 'fastify';
import { asFile, PDF, XLSX } from '../../http/file-answer.js';
import { printApart } from '../../printing/print-apart.js';
import type { WordedExecution } from '../tables/worded-report.js';
import { writeExecutionXlsx } from './write-execution-xlsx.js';

/** Sends a report as a tagged PDF. */
export async function sendPdf(
  reply: FastifyReply,
  report: WordedExecution,
  language: Language,
): Promise<void> {
  asFile(reply, PDF, `${report.fileName}.pdf`).send(
    await printApart({ kind: 'EXECUTION', report, language }),
  );
}

/** Sends a report as a workbook. */
export async function sendXlsx(
  reply: FastifyReply,
  report: WordedExecution,
  language: Language,
): Promise<void> {
  asFile(reply, XLSX, `${report.fileName}.xlsx`).send(await writeExecutionXlsx(report, language));
}
