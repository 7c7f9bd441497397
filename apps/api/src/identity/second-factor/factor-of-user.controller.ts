import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { TextField } from '../../http/fields.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { removeFactorOf } from './remove-factor-of.js';

class RemovalOfFactor {
  @TextField(500) reason: string;
}

@ApiTags('users')
@Controller('users')
export class FactorOfUserController {
  constructor(private readonly transactions: Transactions) {}

  /** Removes the second factor of somebody who can no longer use it, and signs them out everywhere. */
  @Post(':id/second-factor/removal')
  @For('ADMINISTRATOR', 'HOUSE_MANAGER')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() { reason }: RemovalOfFactor,
  ): Promise<void> {
    return this.transactions.write(context, (scope) => removeFactorOf(scope, id, reason));
  }
}
