import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import type { GivenAnswer } from '../http/answers/kept-answer.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { readBreakdown } from './breakdown/breakdown.query.js';
import { BreakdownQuery, BreakdownView } from './breakdown/breakdown.view.js';
import { readObjectives } from './breakdown/objectives.query.js';
import { ObjectivesPage, ObjectivesQuery } from './breakdown/objectives.view.js';
import { readDeclaredLines } from './declared/declared.query.js';
import { DeclaredLinesPage, DeclaredLinesQuery } from './declared/declared.view.js';
import { FteConventionView, fteConventions } from './fte.js';
import { readLines } from './lines.query.js';
import { LinesPage, LinesQuery } from './lines.view.js';
import { answerMatrix } from './matrix/answer-matrix.js';
import { MatrixQuery, MatrixView } from './matrix.view.js';
import { readTotals } from './totals.query.js';
import { TotalsQuery, TotalsView } from './totals.view.js';

/** Figures read from the ledger, and the lines behind each of them. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly transactions: Transactions) {}

  /** Hours, full-time equivalents and distinct counts of a selection, with the same period one year before. */
  @Get('totals')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @ApiOkResponse({ type: TotalsView })
  totals(@Context() context: RequestContext, @Query() query: TotalsQuery): Promise<TotalsView> {
    return this.transactions.readStatistics(context, (scope) => readTotals(scope, query));
  }

  /** The same hours told apart by one thing: month, place, public, contract, buyer, firm. */
  @Get('breakdown')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @ApiOkResponse({ type: BreakdownView })
  breakdown(@Context() context: RequestContext, @Query() query: BreakdownQuery): Promise<BreakdownView> {
    return this.transactions.readStatistics(context, (scope) => readBreakdown(scope, query));
  }

  /** What the clauses commit to, and what has been validated on them: clause by clause, or by buyer, kind or territory. */
  @Get('objectives')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @ApiOkResponse({ type: ObjectivesPage })
  objectives(@Context() context: RequestContext, @Query() query: ObjectivesQuery): Promise<ObjectivesPage> {
    return this.transactions.readStatistics(context, (scope) => readObjectives(scope, query));
  }

  /** Territory of operation x territory of residence, with the reconciliation of the houses' figures. */
  @Get('matrix')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER')
  @ApiOkResponse({ type: MatrixView })
  matrix(@Context() context: RequestContext, @Query() query: MatrixQuery): Promise<MatrixView | GivenAnswer> {
    return this.transactions.readStatistics(context, (scope) => answerMatrix(scope, query));
  }

  /** The lines that add up to a figure: persons where the reader may see them, released figures elsewhere. */
  @Get('lines')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @ApiOkResponse({ type: LinesPage })
  lines(@Context() context: RequestContext, @Query() query: LinesQuery): Promise<LinesPage> {
    return this.transactions.readStatistics(context, (scope) => readLines(scope, query));
  }

  /** The lines sent by firms that the declared hours of a selection are the sum of: they wait for a facilitator. */
  @Get('declared-lines')
  @For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @ApiOkResponse({ type: DeclaredLinesPage })
  declaredLines(
    @Context() context: RequestContext,
    @Query() query: DeclaredLinesQuery,
  ): Promise<DeclaredLinesPage> {
    return this.transactions.readStatistics(context, (scope) => readDeclaredLines(scope, query));
  }

  /** The conventions a full-time equivalent may stand on. */
  @Get('conventions')
  @ApiOkResponse({ type: [FteConventionView] })
  conventions(): FteConventionView[] {
    return fteConventions();
  }
}
