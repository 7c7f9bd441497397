import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { Context, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { CellsAnswer } from './cell-answers.js';
import { CellsInput } from './cell-inputs.js';
import { readGrid } from './grid.query.js';
import { GridPage, GridQuery, GridSearch } from './grid-view.js';
import { saveCellsAgain } from './save-cells-again.js';

@ApiTags('hours')
@Controller('hours')
@ForHouses()
export class HoursController {
  constructor(private readonly transactions: Transactions) {}

  /** People by months: what is validated, and what waits. */
  @Get('grid')
  @ApiOkResponse({ type: GridPage })
  grid(@Context() context: RequestContext, @Query() query: GridQuery): Promise<GridPage> {
    return this.transactions.read(context, (scope) => readGrid(scope, query));
  }

  /** The rows of the people whose name has these words. */
  @Post('grid/search')
  @HttpCode(200)
  @ApiOkResponse({ type: GridPage })
  search(@Context() context: RequestContext, @Body() query: GridSearch): Promise<GridPage> {
    return this.transactions.read(context, (scope) => readGrid(scope, query));
  }

  /** Brings cells to their hours; each one answers for itself, the good ones are posted together. */
  @Put('cells')
  @ApiOkResponse({ type: CellsAnswer })
  save(@Context() context: RequestContext, @Body() { cells }: CellsInput): Promise<CellsAnswer> {
    return saveCellsAgain(this.transactions, context, cells);
  }
}
