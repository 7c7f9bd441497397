import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { Context, ForHouses } from '../../http/request.js';
import { Mailer } from '../../mail/mailer.js';
import type { RequestContext } from '../../platform/actor.js';
import { Reminders } from '../reminders.js';
import { previewMessages } from './preview-messages.js';
import { remindSeveral } from './remind-several.js';
import { SeveralFirms, SeveralMessages, SeveralMessagesSent } from './several.view.js';

/** Several late firms written to at once, each apart from the others. */
@ApiTags('reminders')
@Controller('firms-late/reminders')
@ForHouses()
export class SeveralRemindersController {
  constructor(
    readonly transactions: Transactions,
    readonly reminders: Reminders,
    private readonly mailer: Mailer,
  ) {}

  /** The messages they would get, and why some would not; nothing is written or sent. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: SeveralMessages })
  async preview(
    @Context() { actor, today }: RequestContext,
    @Body() input: SeveralFirms,
  ): Promise<SeveralMessages> {
    const preview = this.transactions.write({ actor, today }, (scope) =>
      previewMessages(scope, input, this.mailer),
    );
    return { items: await preview };
  }

  /** Writes to them now, once a firm and month; the answer tells what became of each message. */
  @Post()
  @ApiCreatedResponse({ type: SeveralMessagesSent })
  async remind(
    @Context() context: RequestContext,
    @Body() input: SeveralFirms,
  ): Promise<SeveralMessagesSent> {
    return { items: await remindSeveral(this, context, input) };
  }
}
