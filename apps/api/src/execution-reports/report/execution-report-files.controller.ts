import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { FileAnswer, PDF, XLSX } from '../../http/file-answer.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { sendPdf, sendXlsx } from '../files/send-file.js';
import { wordExecutionReport } from '../tables/word-execution-report.js';
import type { WordedExecution } from '../tables/worded-report.js';
import { readExecutionReport } from './execution-report.query.js';
import { askedBy, ReportFileQuery } from './execution-report-query.js';

/** The bilan of an operation on paper and in a workbook: the same figures, worded once. */
@ApiTags('execution reports')
@Controller('operations/:id')
@For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
export class ExecutionReportFilesController {
  constructor(private readonly transactions: Transactions) {}

  @Get('execution-report.pdf')
  @FileAnswer(PDF, 'A tagged PDF, in the language asked for')
  async pdf(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() query: ReportFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, await this.word(context, id, query), query.language);
  }

  @Get('execution-report.xlsx')
  @FileAnswer(XLSX, 'A workbook, in the language asked for')
  async xlsx(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() query: ReportFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendXlsx(reply, await this.word(context, id, query), query.language);
  }

  private word(context: RequestContext, id: number, query: ReportFileQuery): Promise<WordedExecution> {
    return this.transactions.read(context, async (scope) =>
      wordExecutionReport(
        await readExecutionReport(scope, askedBy(context.actor, id, query)),
        null,
        query.language,
      ),
    );
  }
}
