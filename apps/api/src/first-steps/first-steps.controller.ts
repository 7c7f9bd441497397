import { Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { Context, For, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { HouseSteps, InstallationSteps } from './first-steps.view.js';
import {
  bringBackFirstSteps,
  dismissFirstSteps,
  readHouseSteps,
  readInstallationSteps,
} from './read-first-steps.js';

/** The first day on an empty installation: what is there, and what comes next. */
@ApiTags('first-steps')
@Controller('first-steps')
@For('FACILITATOR', 'HOUSE_MANAGER', 'ADMINISTRATOR')
export class FirstStepsController {
  constructor(private readonly transactions: Transactions) {}

  /** How far the house has gone. */
  @Get('house')
  @ForHouses()
  @ApiOkResponse({ type: HouseSteps })
  house(@Context() context: RequestContext): Promise<HouseSteps> {
    return this.transactions.read(context, readHouseSteps);
  }

  /** How far the installation has gone. */
  @Get('installation')
  @For('ADMINISTRATOR')
  @ApiOkResponse({ type: InstallationSteps })
  installation(@Context() context: RequestContext): Promise<InstallationSteps> {
    return this.transactions.read(context, readInstallationSteps);
  }

  /** Whoever asks is led no more. */
  @Put('dismissal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async dismiss(@Context() context: RequestContext): Promise<void> {
    await this.transactions.write(context, dismissFirstSteps);
  }

  /** Whoever asks is led again. */
  @Delete('dismissal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async bringBack(@Context() context: RequestContext): Promise<void> {
    await this.transactions.write(context, bringBackFirstSteps);
  }
}
