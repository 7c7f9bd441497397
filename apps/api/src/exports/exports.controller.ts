import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../database/transactions.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { MatrixQuery } from '../reports/matrix.view.js';
import { SelectionQuery } from '../reports/selection/selection-query.js';
import { TotalsQuery } from '../reports/totals.view.js';
import { exportLines } from './export-lines.js';
import { exportMatrix } from './export-matrix.js';
import { exportTotals, TOTAL_COLUMNS } from './export-totals.js';
import { streamCsv, streamText } from './stream-csv.js';

const CsvAnswer = (): MethodDecorator => (target, key, descriptor) => {
  ApiProduces('text/csv')(target, key, descriptor);
  ApiOkResponse({ description: 'Semicolons, UTF-8 with its mark, French decimals', type: String })(
    target,
    key,
    descriptor,
  );
};

/** The figures as files for a spreadsheet, with the same scope as on screen. */
@ApiTags('reports')
@Controller('reports')
export class ExportsController {
  constructor(private readonly transactions: Transactions) {}

  /** All lines behind a figure. */
  @Get('lines.csv')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @CsvAnswer()
  lines(
    @Context() context: RequestContext,
    @Query() query: SelectionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return streamText(reply, `clausier-lignes-${query.from}-${query.to}.csv`, (write) =>
      this.transactions.readStatistics(context, (scope) => exportLines(scope, query, write)),
    );
  }

  /** The matrix, territory by territory. */
  @Get('matrix.csv')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER')
  @CsvAnswer()
  async matrix(
    @Context() context: RequestContext,
    @Query() query: MatrixQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { columns, rows } = await this.transactions.readStatistics(context, (scope) =>
      exportMatrix(scope, query),
    );
    await streamCsv(reply, `clausier-mutualisation-${query.from}-${query.to}.csv`, columns, (write) =>
      write(rows),
    );
  }

  /** The totals, one figure a line. */
  @Get('totals.csv')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @CsvAnswer()
  async totals(
    @Context() context: RequestContext,
    @Query() query: TotalsQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = await this.transactions.readStatistics(context, (scope) => exportTotals(scope, query));
    await streamCsv(reply, `clausier-totaux-${query.from}-${query.to}.csv`, TOTAL_COLUMNS, (write) =>
      write(rows),
    );
  }
}
