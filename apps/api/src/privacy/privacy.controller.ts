import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { giveNotice, NewInformationNotice } from './information-notice.js';
import { PersonExport } from './person-export.js';
import { exportPerson } from './person-export.query.js';
import { PersonPrivacy, readPersonPrivacy } from './person-privacy.query.js';
import { holdRetention, liftHold, NewRetentionHold } from './retention/hold-retention.js';

/** Rights of one person, exercised through the house that follows them. */
@ApiTags('privacy')
@Controller('participants/:id')
@ForHouses()
export class PrivacyController {
  constructor(private readonly transactions: Transactions) {}

  /** What the person was told, and how long the file is kept. */
  @Get('privacy')
  @ApiOkResponse({ type: PersonPrivacy })
  read(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<PersonPrivacy> {
    return this.transactions.read(context, (scope) => readPersonPrivacy(scope, id));
  }

  /** Records that the information notice was given. */
  @Post('information-notices')
  @HttpCode(201)
  @ApiCreatedResponse({ type: PersonPrivacy })
  inform(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewInformationNotice,
  ): Promise<PersonPrivacy> {
    return this.transactions.write(context, async (scope) => {
      await giveNotice(scope, id, body);
      return readPersonPrivacy(scope, id);
    });
  }

  /** Everything about the person, for the person; written down as an opening of the file. */
  @Post('export')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonExport })
  export(
    @Context() { actor, today }: RequestContext,
    @Param('id', IdPipe) id: number,
  ): Promise<PersonExport> {
    // Without the idempotency key: the answer is not to be kept, and asking twice is opening twice.
    return this.transactions.write({ actor, today }, (scope) => exportPerson(scope, id));
  }

  /** Keeps the file longer, for a reason and until a day. */
  @Put('retention-hold')
  @ApiOkResponse({ type: PersonPrivacy })
  hold(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewRetentionHold,
  ): Promise<PersonPrivacy> {
    return this.transactions.write(context, async (scope) => {
      await holdRetention(scope, id, body);
      return readPersonPrivacy(scope, id);
    });
  }

  /** Lets the file come to its end after all. */
  @Delete('retention-hold')
  @HttpCode(204)
  @ApiNoContentResponse()
  async lift(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    await this.transactions.write(context, (scope) => liftHold(scope, id));
  }
}
