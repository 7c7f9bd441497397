import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { FileAnswer, PDF, XLSX } from '../../http/file-answer.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { PublicAddress } from '../../platform/public-address.js';
import { sendPdf, sendXlsx } from '../files/send-file.js';
import { AttestationFileQuery } from '../report/execution-report-query.js';
import { wordExecutionReport } from '../tables/word-execution-report.js';
import type { WordedExecution } from '../tables/worded-report.js';
import { readAttestation } from './attestations.query.js';

/** An attestation on paper and in a workbook, from what it froze and from nothing else. */
@ApiTags('attestations')
@Controller('attestations/:id')
@For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY', 'FIRM')
export class AttestationFilesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly address: PublicAddress,
  ) {}

  @Get('attestation.pdf')
  @FileAnswer(PDF, 'A tagged PDF with the code in its foot, in the language asked for')
  async pdf(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() { language }: AttestationFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, await this.word(context, id, language), language);
  }

  @Get('attestation.xlsx')
  @FileAnswer(XLSX, 'A workbook, in the language asked for')
  async xlsx(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() { language }: AttestationFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendXlsx(reply, await this.word(context, id, language), language);
  }

  private word(
    context: RequestContext,
    id: number,
    language: AttestationFileQuery['language'],
  ): Promise<WordedExecution> {
    return this.transactions.read(context, async (scope) => {
      const attestation = await readAttestation(scope, id);
      const { origin } = this.address;
      return wordExecutionReport(attestation.report, { attestation, origin }, language);
    });
  }
}
