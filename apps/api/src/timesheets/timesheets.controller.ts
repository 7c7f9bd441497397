import { createHash } from 'node:crypto';
import { type Month, parseMonth } from '@clausier/domain/calendar/month';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Notices } from '../database/notices.js';
import { Transactions } from '../database/transactions.js';
import { MonthField } from '../http/fields.js';
import { asFile, XLSX } from '../http/file-answer.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For } from '../http/request.js';
import { AlsoByLink } from '../identity/session-stage.js';
import type { RequestContext } from '../platform/actor.js';
import { PageQuery } from '../platform/paging.js';
import { certifyTimesheet, TimesheetCertification } from './certify-timesheet.js';
import { copyReturned } from './correcting/copy-returned.js';
import { declareNoHours, NoHoursDeclaration } from './declare-no-hours.js';
import { discardTimesheet } from './discard-timesheet.js';
import { leftReadings } from './reading/left-readings.js';
import { statementReader } from './reading/statement-reader.js';
import { ReceivedTimesheet, readColumns } from './receiving/columns-question.js';
import { receiveStatement, refuseKnownFile } from './receiving/receive-statement.js';
import { NewTypedTimesheet, typeTimesheet } from './receiving/type-timesheet.js';
import { readUpload } from './receiving/upload.js';
import { listSentTimesheets, SentTimesheetPage } from './sent-timesheets.query.js';
import { TimesheetProgress } from './tasks/progress.query.js';
import { streamProgress } from './tasks/stream-progress.js';
import { csvTemplate, templateName, xlsxTemplate } from './template.js';
import { MonthChoice, readThisMonth, ThisMonth } from './this-month.query.js';
import { readTimesheet } from './timesheet.query.js';
import { TimesheetView } from './timesheet.view.js';
import { withdrawNoHours } from './withdraw-no-hours.js';

class PastedTimesheet {
  @MonthField() month: string;

  @ApiProperty({ description: 'Cells as the clipboard holds them', maxLength: 900_000 })
  @IsString()
  @MaxLength(900_000)
  text: string;

  @ApiPropertyOptional({ description: 'Answer to a question about columns: {"hours":3} as JSON' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  columns?: string;
}

class DraftVersion {
  @ApiProperty({ description: 'The version that was read' })
  @IsString()
  version: string;
}

class TemplateMonth {
  @MonthField() month: string;
}

@ApiTags('timesheets')
@Controller('timesheets')
@For('FIRM')
@AlsoByLink()
export class TimesheetsController {
  constructor(
    readonly transactions: Transactions,
    readonly notices: Notices,
  ) {}

  /** Who worked under a clause, what is known already, what is due when. */
  @Get('this-month')
  @ApiOkResponse({ type: ThisMonth })
  thisMonth(@Context() context: RequestContext, @Query() query: MonthChoice): Promise<ThisMonth> {
    return this.transactions.read(context, (scope) => readThisMonth(scope, query));
  }

  /** The statement to fill, with the month's people, as a workbook. */
  @Get('template.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @Context() context: RequestContext,
    @Query() { month }: TemplateMonth,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    asFile(reply, XLSX, templateName(parseMonth(month), 'xlsx'));
    return this.transactions.read(context, (scope) => xlsxTemplate(scope, parseMonth(month)));
  }

  /** The same as text separated by semicolons. */
  @Get('template.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async text(
    @Context() context: RequestContext,
    @Query() { month }: TemplateMonth,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    asFile(reply, 'text/csv; charset=utf-8', templateName(parseMonth(month), 'csv'));
    return this.transactions.read(context, (scope) => csvTemplate(scope, parseMonth(month)));
  }

  /** What the firm sent, drafts included. */
  @Get()
  @ApiOkResponse({ type: SentTimesheetPage })
  list(@Context() context: RequestContext, @Query() query: PageQuery): Promise<SentTimesheetPage> {
    return this.transactions.read(context, (scope) => listSentTimesheets(scope, query));
  }

  @Get(':id')
  @ApiOkResponse({ type: TimesheetView })
  one(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<TimesheetView> {
    return this.transactions.read(context, (scope) => readTimesheet(scope, id));
  }

  /** Typed hours, as a draft. */
  @Post()
  @ApiCreatedResponse({ type: TimesheetView })
  type(@Context() context: RequestContext, @Body() input: NewTypedTimesheet): Promise<TimesheetView> {
    return this.transactions.write(context, (scope) => typeTimesheet(scope, input));
  }

  /** Cells pasted from a spreadsheet, as a draft. */
  @Post('pastes')
  @ApiCreatedResponse({ type: ReceivedTimesheet })
  async paste(
    @Context() context: RequestContext,
    @Body() input: PastedTimesheet,
  ): Promise<ReceivedTimesheet> {
    const answered = readColumns(input.columns);
    const source = await statementReader.openPaste(input.text);
    try {
      const statement = { month: parseMonth(input.month), source, ...(answered ? { answered } : {}) };
      return await this.transactions.write(context, (scope) => receiveStatement(scope, statement));
    } finally {
      await source.close();
    }
  }

  /** A file, as a draft, or the question about its columns. */
  @Post('files')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'month'],
      properties: {
        month: { type: 'string', example: '2026-10' },
        columns: { type: 'string', description: 'Answer to a question: {"hours":3} as JSON' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiCreatedResponse({ type: ReceivedTimesheet })
  async file(@Context() context: RequestContext, @Req() request: FastifyRequest): Promise<ReceivedTimesheet> {
    const { month, columns, file } = await readUpload(request);
    const answered = readColumns(columns);
    const keyed = keyedByContent(context, file.bytes, month, columns);
    // A repeat gets the first answer; anybody else is told at once that the file is known, before it is read.
    if (!context.idempotency)
      await this.transactions.read(context, (scope) => refuseKnownFile(scope, file.bytes));
    const source = await statementReader.open(file.bytes, file.name);
    const leave = (timesheetId: number) => leftReadings.leave(timesheetId, source);
    const statement = { month, source, file, leave, ...(answered ? { answered } : {}) };
    let hasFailed = true;
    try {
      const answer = await this.transactions.write(keyed, (scope) => receiveStatement(scope, statement));
      hasFailed = false;
      return answer;
    } finally {
      await leftReadings.end(source, { hasFailed });
    }
  }

  /** Nobody worked under a clause that month. */
  @Post('no-hours')
  @ApiCreatedResponse({ type: TimesheetView })
  noHours(@Context() context: RequestContext, @Body() input: NoHoursDeclaration): Promise<TimesheetView> {
    return this.transactions.write(context, (scope) => declareNoHours(scope, input));
  }

  /** Takes "no hours this month" back. */
  @Delete(':id/no-hours')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdrawNoHours(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    await this.transactions.write(context, (scope) => withdrawNoHours(scope, id));
  }

  /** How far the work on a large statement is, as server-sent events, until it ends. */
  @Get(':id/progress')
  @ApiProduces('text/event-stream')
  @ApiExtraModels(TimesheetProgress)
  @ApiOkResponse({ schema: { type: 'string', description: 'Events named progress: see TimesheetProgress' } })
  progress(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return streamProgress(this, context, id, request, reply);
  }

  /** Signs the draft and sends it. */
  @Post(':id/certification')
  @ApiCreatedResponse({ type: TimesheetView })
  certify(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: TimesheetCertification,
  ): Promise<TimesheetView> {
    return this.transactions.write(context, (scope) => certifyTimesheet(scope, id, input));
  }

  /** A new draft of the lines that were returned, each with its reason; the one begun, when there is one. */
  @Post(':id/correction')
  @ApiCreatedResponse({ type: TimesheetView })
  correctReturned(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
  ): Promise<TimesheetView> {
    return this.transactions.write(context, (scope) => copyReturned(scope, id));
  }

  /** Gives a draft up. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() { version }: DraftVersion,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => discardTimesheet(scope, id, Number(version)));
  }
}

/** The guard saw no body of a multipart request: the key is tied to what the file holds. */
function keyedByContent(
  context: RequestContext,
  bytes: Buffer,
  month: Month,
  columns: string | undefined,
): RequestContext {
  if (!context.idempotency) return context;
  const content = createHash('sha256')
    .update(bytes)
    .update(`${month}\n${columns ?? ''}`)
    .digest('hex');
  const requestHash = `${context.idempotency.requestHash}:${content}`;
  return { ...context, idempotency: { ...context.idempotency, requestHash } };
}
