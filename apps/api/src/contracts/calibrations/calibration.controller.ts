import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { CalibrationView, NewCalibration } from './calibration.view.js';
import { readCalibrations } from './calibrations.query.js';
import { keepCalibration } from './keep-calibration.js';

/** How many hours were reckoned for an operation, by whom, from what. */
@ApiTags('operations')
@Controller('operations')
@ForHouses()
export class CalibrationController {
  constructor(private readonly transactions: Transactions) {}

  @Get(':id/calibrations')
  @ApiOkResponse({ type: [CalibrationView] })
  list(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<CalibrationView[]> {
    return this.transactions.read(context, (scope) => readCalibrations(scope, id));
  }

  /** Keeps a calibration, and answers with all that the operation has. */
  @Post(':id/calibrations')
  @ApiCreatedResponse({ type: [CalibrationView] })
  keep(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: NewCalibration,
  ): Promise<CalibrationView[]> {
    return this.transactions.write(context, async (scope) => {
      await keepCalibration(scope, id, input);
      return readCalibrations(scope, id);
    });
  }
}
