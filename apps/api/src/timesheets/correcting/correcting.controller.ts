import { buffer } from 'node:stream/consumers';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { asFile, XLSX } from '../../http/file-answer.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For } from '../../http/request.js';
import { AlsoByLink } from '../../identity/session-stage.js';
import type { RequestContext } from '../../platform/actor.js';
import { PageQuery } from '../../platform/paging.js';
import { refusedLinesAsCsv, refusedLinesAsXlsx } from '../reading/export-refused-lines.js';
import { TimesheetView } from '../timesheet.view.js';
import { readBreakdown } from './breakdown.query.js';
import { TimesheetBreakdown } from './breakdown.view.js';
import {
  changeRows,
  changeRowsWhere,
  TimesheetRowsBulkChange,
  TimesheetRowsChange,
  TimesheetRowsChanged,
} from './change-rows.js';
import { TimesheetColumns, TimesheetColumnsChange } from './columns/columns.view.js';
import { readColumnsOf } from './columns/read-columns.js';
import { rereadTimesheet } from './columns/reread-timesheet.js';
import { listTimesheetLines, TimesheetLinePage } from './lines.query.js';
import { RefusedRowsFile, readRefusals, readRefusedRows, TimesheetRefusals } from './refused-rows.js';
import { replaceInRows, TimesheetReplacement, TimesheetReplacements } from './replace-in-rows.js';
import { readRowWindow, TimesheetRows } from './rows.query.js';
import { RowWindow } from './rows-asked.js';
import { openAsReceived, readAsReceived } from './statement-as-received.js';

const TYPES = {
  xlsx: XLSX,
  csv: 'text/csv; charset=utf-8',
};

/** The rows of a firm's statement: read by windows, corrected in place, given back when they cannot be sent. */
@ApiTags('timesheets')
@Controller('timesheets/:id')
@For('FIRM')
@AlsoByLink()
export class TimesheetRowsController {
  constructor(private readonly transactions: Transactions) {}

  /** A window of the rows. In a body, since what is searched may be somebody's name. */
  @Post('rows/search')
  @HttpCode(200)
  @ApiOkResponse({ type: TimesheetRows })
  rows(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() asked: RowWindow,
  ): Promise<TimesheetRows> {
    return this.transactions.read(context, (scope) => readRowWindow(scope, id, asked));
  }

  /** Changes rows of a draft, or puts corrections back; everything is checked again. */
  @Patch('rows')
  @ApiOkResponse({ type: TimesheetRowsChanged })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: TimesheetRowsChange,
  ): Promise<TimesheetRowsChanged> {
    return this.transactions.write(context, (scope) => changeRows(scope, id, input));
  }

  /** The same change to all the rows a condition finds. */
  @Post('rows/bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: TimesheetRowsChanged })
  changeWhere(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: TimesheetRowsBulkChange,
  ): Promise<TimesheetRowsChanged> {
    return this.transactions.write(context, (scope) => changeRowsWhere(scope, id, input));
  }

  /** Finds and replaces in one field, or counts what that would change. */
  @Post('rows/replacements')
  @HttpCode(200)
  @ApiOkResponse({ type: TimesheetReplacements })
  replace(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: TimesheetReplacement,
  ): Promise<TimesheetReplacements> {
    return this.transactions.write(context, (scope) => replaceInRows(scope, id, input));
  }

  /** The sheets and columns of the file as they were read. */
  @Get('columns')
  @ApiOkResponse({ type: TimesheetColumns })
  async columns(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
  ): Promise<TimesheetColumns> {
    const received = await this.transactions.read(context, (scope) => readAsReceived(scope, id));
    await using opened = await openAsReceived(received);
    return await readColumnsOf(received, opened);
  }

  /** Reads the file again with other columns or sheets; corrections of rows stay. */
  @Put('columns')
  @ApiOkResponse({ type: TimesheetView })
  async reread(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: TimesheetColumnsChange,
  ): Promise<TimesheetView> {
    const received = await this.transactions.read(context, (scope) => readAsReceived(scope, id));
    await using opened = await openAsReceived(received);
    return await this.transactions.write(context, (scope) =>
      rereadTimesheet(scope, id, input, received, opened),
    );
  }

  /** What is wrong with the refused rows, each set of errors once. */
  @Get('refusals')
  @ApiOkResponse({ type: TimesheetRefusals })
  refusals(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<TimesheetRefusals> {
    return this.transactions.read(context, (scope) => readRefusals(scope, id));
  }

  /** The refused rows as a file of their own layout, to correct and send again. */
  @Post('refused-rows')
  @HttpCode(200)
  @ApiProduces(TYPES.xlsx, 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async refusedRows(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() { kind, sentences }: RefusedRowsFile,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const rows = await this.transactions.read(context, (scope) => readRefusedRows(scope, id, sentences));
    asFile(reply, TYPES[kind], `lignes-a-corriger-${id}.${kind}`);
    return buffer(kind === 'xlsx' ? refusedLinesAsXlsx(rows) : refusedLinesAsCsv(rows));
  }

  /** The effect of sending, by clause, by person and against the file's own total. */
  @Get('effect')
  @ApiOkResponse({ type: TimesheetBreakdown })
  effect(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<TimesheetBreakdown> {
    return this.transactions.read(context, (scope) => readBreakdown(scope, id));
  }

  /** The lines of a statement with what became of each. */
  @Get('lines')
  @ApiOkResponse({ type: TimesheetLinePage })
  lines(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() query: PageQuery,
  ): Promise<TimesheetLinePage> {
    return this.transactions.read(context, (scope) => listTimesheetLines(scope, id, query));
  }
}
