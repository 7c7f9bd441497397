import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { decideLines, TimesheetDecisionOutcomes, TimesheetDecisions } from './decide-lines.js';
import { readTimesheetReview, TimesheetReview } from './review.query.js';
import { listTimesheetReviews, TimesheetReviewPage, TimesheetReviewQuery } from './reviews.query.js';

@ApiTags('timesheets')
@Controller()
@ForHouses()
export class TimesheetReviewsController {
  constructor(private readonly transactions: Transactions) {}

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
}
