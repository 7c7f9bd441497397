import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { readDifficultiesOf } from './difficulties.query.js';
import { DifficultiesView, WrittenDifficulties } from './difficulties.view.js';
import { readExecutionReport } from './execution-report.query.js';
import { ExecutionReport } from './execution-report.view.js';
import { askedBy, ExecutionReportQuery } from './execution-report-query.js';
import { writeDifficulties } from './write-difficulties.js';

/** The bilan of an operation: what was asked, what was done, by whom, and what it would cost. */
@ApiTags('execution reports')
@Controller('operations/:id')
export class ExecutionReportController {
  constructor(private readonly transactions: Transactions) {}

  /** A house reads its own whole, or as the buyer or a firm will; a buyer the execution of its own. */
  @Get('execution-report')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @ApiOkResponse({ type: ExecutionReport })
  read(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() query: ExecutionReportQuery,
  ): Promise<ExecutionReport> {
    return this.transactions.read(context, (scope) =>
      readExecutionReport(scope, askedBy(context.actor, id, query)),
    );
  }

  /** What the house says of the difficulties met: told by the next attestation, to nobody before. */
  @Get('difficulties')
  @ForHouses()
  @ApiOkResponse({ type: DifficultiesView })
  readDifficulties(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
  ): Promise<DifficultiesView> {
    return this.transactions.read(context, (scope) => readDifficultiesOf(scope, id));
  }

  @Put('difficulties')
  @ForHouses()
  @ApiOkResponse({ type: DifficultiesView })
  writeDifficulties(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() written: WrittenDifficulties,
  ): Promise<DifficultiesView> {
    return this.transactions.write(context, (scope) => writeDifficulties(scope, id, written));
  }
}
