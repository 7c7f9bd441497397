import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../database/transactions.js';
import { streamCsv } from '../exports/stream-csv.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import {
  CHAIN_COLUMNS,
  checkPeriod,
  exportChain,
  exportJournal,
  JOURNAL_COLUMNS,
  recordCopy,
} from './export-journal.js';
import { readJournal, readJournalEntry, readJournalPeople } from './journal-page.query.js';
import {
  JournalItem,
  JournalPage,
  JournalPeriod,
  JournalPerson,
  JournalQuery,
  JournalSeal,
  JournalVerification,
  KeptSeal,
} from './journal-view.js';
import { readSeal, verifyJournal } from './verify-journal.js';

/** Who did what and when: of their house for its manager, of settings and accounts for the administrator. */
@ApiTags('journal')
@Controller('journal')
@For('HOUSE_MANAGER', 'ADMINISTRATOR')
export class JournalController {
  constructor(private readonly transactions: Transactions) {}

  /** The entries, last first. Those of one person count as an opening of the file, and are written down. */
  @Get()
  @ApiOkResponse({ type: JournalPage })
  list(@Context() context: RequestContext, @Query() query: JournalQuery): Promise<JournalPage> {
    return this.transactions.write(context, (scope) => readJournal(scope, query));
  }

  /** Who appears in it. */
  @Get('people')
  @ApiOkResponse({ type: [JournalPerson] })
  people(@Context() context: RequestContext): Promise<JournalPerson[]> {
    return this.transactions.read(context, readJournalPeople);
  }

  /** The end of the chain, to be kept outside. */
  @Get('seal')
  @ApiOkResponse({ type: JournalSeal })
  seal(@Context() context: RequestContext): Promise<JournalSeal> {
    return this.transactions.read(context, readSeal);
  }

  /** Recomputes the chain; nothing is written. */
  @Get('verification')
  @ApiOkResponse({ type: JournalVerification })
  verify(@Context() context: RequestContext): Promise<JournalVerification> {
    return this.transactions.read(context, (scope) => verifyJournal(scope));
  }

  /** Recomputes the chain and looks for a digest kept outside. */
  @Post('verification')
  @HttpCode(200)
  @ApiOkResponse({ type: JournalVerification })
  compare(@Context() context: RequestContext, @Body() kept: KeptSeal): Promise<JournalVerification> {
    return this.transactions.read(context, (scope) => verifyJournal(scope, kept));
  }

  /** The entries of the house with their digests. */
  @Get('entries.csv')
  @For('HOUSE_MANAGER')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'Semicolons, UTF-8 with its mark', type: String })
  async entries(
    @Context() context: RequestContext,
    @Query() period: JournalPeriod,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    checkPeriod(period);
    await this.transactions.write(context, (scope) => recordCopy(scope, period));
    await streamCsv(reply, `clausier-journal-${period.from}-${period.to}.csv`, JOURNAL_COLUMNS, (write) =>
      this.transactions.read(context, (scope) => exportJournal(scope, period, write)),
    );
  }

  /** The chain that holds them. */
  @Get('chain.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'Semicolons, UTF-8 with its mark', type: String })
  async chain(
    @Context() context: RequestContext,
    @Query() period: JournalPeriod,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    checkPeriod(period);
    await streamCsv(reply, `clausier-chaine-${period.from}-${period.to}.csv`, CHAIN_COLUMNS, (write) =>
      this.transactions.read(context, (scope) => exportChain(scope, period, write)),
    );
  }

  /** One entry, field by field. That of a person's file is written down as an opening. */
  @Get(':id')
  @ApiOkResponse({ type: JournalItem })
  entry(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<JournalItem> {
    return this.transactions.write(context, (scope) => readJournalEntry(scope, id));
  }
}
