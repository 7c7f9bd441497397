import type { Language } from '@clausier/domain/shared/language';
import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../database/transactions.js';
import { streamCsv } from '../exports/stream-csv.js';
import { asFile, FileAnswer, PDF, XLSX } from '../http/file-answer.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { printApart } from '../printing/print-apart.js';
import { readAnnualReport } from './annual-report.query.js';
import { AnnualReportQuery, AnnualReportView } from './annual-report.view.js';
import { CSV_COLUMNS, csvRows } from './files/write-csv.js';
import { dictionaryOf } from './files/write-dictionary.js';
import { writeXlsx } from './files/write-xlsx.js';
import type { WordedReport } from './tables/report-table.js';
import { wordReport } from './tables/word-report.js';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** A file of a report: French, the language it is published in, unless English is asked for. */
export class ReportFileQuery extends AnnualReportQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'fr' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language: Language = 'fr';
}

/** A territory's year, or the metropolis's (METROPOLE), as it is published: read, printed, in a workbook, as open data. */
@ApiTags('reports')
@Controller('reports/territories/:code/:year')
@For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER')
export class AnnualReportsController {
  constructor(private readonly transactions: Transactions) {}

  /** The indicators as houses publish them, the year by month, and the tables of the national survey. */
  @Get()
  @ApiOkResponse({ type: AnnualReportView })
  read(
    @Context() context: RequestContext,
    @Param('code') code: string,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: AnnualReportQuery,
  ): Promise<AnnualReportView> {
    return this.transactions.readStatistics(context, (scope) => readAnnualReport(scope, code, year, query));
  }

  /** The same laid out on paper, tagged for assistive technology (PDF/UA). */
  @Get('report.pdf')
  @FileAnswer(PDF, 'A tagged PDF, in the language asked for')
  async pdf(
    @Context() context: RequestContext,
    @Param('code') code: string,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: ReportFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.word(context, code, year, query);
    const pdf = await printApart({ kind: 'ANNUAL', report, language: query.language });
    sendFile(reply, report, 'pdf', PDF, pdf);
  }

  /** The same in a workbook: a sheet a table, and the definitions. */
  @Get('report.xlsx')
  @FileAnswer(XLSX, 'A workbook, in the language asked for')
  async xlsx(
    @Context() context: RequestContext,
    @Param('code') code: string,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: ReportFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.word(context, code, year, query);
    sendFile(reply, report, 'xlsx', XLSX, await writeXlsx(report, query.language));
  }

  /** The same as open data, one figure a line; `dictionary.json` says what its columns hold. */
  @Get('report.csv')
  @FileAnswer('text/csv', 'Semicolons, UTF-8 with its mark, French decimals')
  async csv(
    @Context() context: RequestContext,
    @Param('code') code: string,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: ReportFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.word(context, code, year, query);
    await streamCsv(reply, fileName(report, 'csv'), CSV_COLUMNS, (write) => write(csvRows(report)));
  }

  /** The dictionary of the open data, as a Table Schema. */
  @Get('dictionary.json')
  @FileAnswer('application/json', 'A Table Schema (Frictionless Data)')
  async dictionary(
    @Context() context: RequestContext,
    @Param('code') code: string,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: ReportFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.word(context, code, year, query);
    const text = dictionaryOf(report, query.language);
    sendFile(reply, report, 'dictionary.json', 'application/json; charset=utf-8', Buffer.from(text));
  }

  private word(
    context: RequestContext,
    code: string,
    year: number,
    query: ReportFileQuery,
  ): Promise<WordedReport> {
    return this.transactions.readStatistics(context, async (scope) =>
      wordReport(await readAnnualReport(scope, code, year, query), query, query.language),
    );
  }
}

const fileName = ({ placeCode, year }: WordedReport, ending: string): string =>
  `clausier-rapport-${placeCode.toLowerCase().replaceAll('_', '-')}-${year}.${ending}`;

function sendFile(
  reply: FastifyReply,
  report: WordedReport,
  ending: string,
  type: string,
  bytes: Buffer,
): void {
  asFile(reply, type, fileName(report, ending)).send(bytes);
}
