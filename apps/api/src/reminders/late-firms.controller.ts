import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { PageQuery } from '../platform/paging.js';
import { listLateFirms } from './late-firms.query.js';
import { LateFirmPage, LateFirmsQuery } from './late-firms.view.js';
import { pauseReminders, resumeReminders } from './pause-reminders.js';
import { NewPause, PhoneCall, ReminderPage, ReminderSent } from './reminder.view.js';
import { listReminders } from './reminder-log.query.js';
import { Reminders } from './reminders.js';
import { noteCall, planMessage } from './tell-firm.js';

class NotedCall {
  @ApiProperty() id: number;
}

/** Firms that have not answered on the operations of the house, and what they were told. */
@ApiTags('reminders')
@Controller('firms-late')
@ForHouses()
export class LateFirmsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: Reminders,
  ) {}

  /** Who owes what for which month, since when, and when they were last told. */
  @Get()
  @ApiOkResponse({ type: LateFirmPage })
  async list(@Context() context: RequestContext, @Query() query: LateFirmsQuery): Promise<LateFirmPage> {
    const page = await this.transactions.read(context, (scope) => listLateFirms(scope, query));
    return { ...page, isMailed: this.reminders.isMailed };
  }

  /** What a firm was told, by whom and when, whether it is late or not. */
  @Get(':id/reminders')
  @ApiOkResponse({ type: ReminderPage })
  log(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() query: PageQuery,
  ): Promise<ReminderPage> {
    return this.transactions.read(context, (scope) => listReminders(scope, id, query));
  }

  /** Writes to the firm now, about all it owes: one message a day at most. */
  @Post(':id/reminders')
  @ApiCreatedResponse({ type: ReminderSent })
  async remind(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<ReminderSent> {
    const planned = await this.transactions.write(context, (scope) => planMessage(scope, id, this.reminders));
    return { id: planned.id, state: await this.reminders.sendNow(planned.id) };
  }

  /** Notes that the firm was told by phone. */
  @Post(':id/calls')
  @ApiCreatedResponse({ type: NotedCall })
  call(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: PhoneCall,
  ): Promise<NotedCall> {
    return this.transactions.write(context, (scope) => noteCall(scope, id, input));
  }

  /** The firm is not written to any more: says why. */
  @Put(':id/pause')
  @HttpCode(204)
  @ApiNoContentResponse()
  async pause(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: NewPause,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => pauseReminders(scope, id, input));
  }

  /** The firm is written to again. */
  @Delete(':id/pause')
  @HttpCode(204)
  @ApiNoContentResponse()
  async resume(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    await this.transactions.write(context, (scope) => resumeReminders(scope, id));
  }
}
