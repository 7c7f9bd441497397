import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Notices } from '../../database/notices.js';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { streamProgress } from '../tasks/stream-progress.js';
import { askDecisionOfAll, askReversal, DecisionOfAll, ReversalOfAll } from './ask-for-all.js';
import { DecideAll } from './decide-all.js';
import { decideLines, TimesheetDecisionOutcomes, TimesheetDecisions } from './decide-lines.js';
import { previewReversal, ReversalPreview } from './preview-reversal.query.js';
import { ImportReversal } from './reverse-import.js';
import { readTimesheetReview, TimesheetReview } from './review.query.js';
import { listTimesheetReviews, TimesheetReviewPage, TimesheetReviewQuery } from './reviews.query.js';

@ApiTags('timesheets')
@Controller()
@ForHouses()
export class TimesheetReviewsController {
  constructor(
    readonly transactions: Transactions,
    readonly notices: Notices,
  ) {}

  /** What waits for the house, by firm and month. */
  @Get('timesheet-reviews')
  @ApiOkResponse({ type: TimesheetReviewPage })
  list(
    @Context() context: RequestContext,
    @Query() query: TimesheetReviewQuery,
  ): Promise<TimesheetReviewPage> {
    return this.transactions.read(context, (scope) => listTimesheetReviews(scope, query));
  }

  /** The lines of one statement on the house's operations. */
  @Get('timesheet-reviews/:timesheetId')
  @ApiOkResponse({ type: TimesheetReview })
  one(
    @Context() context: RequestContext,
    @Param('timesheetId', IdPipe) timesheetId: number,
  ): Promise<TimesheetReview> {
    return this.transactions.read(context, (scope) => readTimesheetReview(scope, timesheetId));
  }

  /** Accepts lines into the ledger or sends them back; the answer tells what became of each. */
  @Post('timesheet-reviews/:timesheetId/decisions')
  @ApiCreatedResponse({ type: TimesheetDecisionOutcomes })
  decide(
    @Context() context: RequestContext,
    @Param('timesheetId', IdPipe) timesheetId: number,
    @Body() input: TimesheetDecisions,
  ): Promise<TimesheetDecisionOutcomes> {
    return this.transactions.write(context, (scope) => decideLines(scope, timesheetId, input));
  }

  /** Accepts or returns all the lines that wait for the house, at once; a large statement in the background. */
  @Post('timesheet-reviews/:timesheetId/decision-of-all')
  @ApiCreatedResponse({ type: DecisionOfAll })
  decideAll(
    @Context() context: RequestContext,
    @Param('timesheetId', IdPipe) timesheetId: number,
    @Body() input: DecideAll,
  ): Promise<DecisionOfAll> {
    return this.transactions.write(context, (scope) => askDecisionOfAll(scope, timesheetId, input));
  }

  /** What taking the whole import back would do. */
  @Get('timesheet-reviews/:timesheetId/reversal')
  @ApiOkResponse({ type: ReversalPreview })
  previewReversal(
    @Context() context: RequestContext,
    @Param('timesheetId', IdPipe) timesheetId: number,
  ): Promise<ReversalPreview> {
    return this.transactions.read(context, (scope) => previewReversal(scope, timesheetId));
  }

  /** Takes the whole import back: everything it posted on the house's operations is reversed, or nothing. */
  @Post('timesheet-reviews/:timesheetId/reversal')
  @ApiCreatedResponse({ type: ReversalOfAll })
  reverse(
    @Context() context: RequestContext,
    @Param('timesheetId', IdPipe) timesheetId: number,
    @Body() input: ImportReversal,
  ): Promise<ReversalOfAll> {
    return this.transactions.write(context, (scope) => askReversal(scope, timesheetId, input));
  }

  /** How far the decision or the reversal of a large statement is, as server-sent events, until it ends. */
  @Get('timesheet-reviews/:timesheetId/progress')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string', description: 'Events named progress: see TimesheetProgress' } })
  progress(
    @Context() context: RequestContext,
    @Param('timesheetId', IdPipe) timesheetId: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return streamProgress(this, context, timesheetId, request, reply);
  }
}
