import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { SavedVersion } from '../platform/saved-version.js';
import { AttachedCommuneList, AttachmentsQuery, readAttachments } from './attachments.query.js';
import { ChangedAttachment, NewAttachment } from './new-attachment.js';
import { attachCommune, changeAttachment } from './write-attachment.js';

@ApiTags('territories')
@Controller('territories/attachments')
export class AttachmentController {
  constructor(private readonly transactions: Transactions) {}

  /** Communes with the territory each belongs to today, and before. */
  @Get()
  @For('ADMINISTRATOR', 'METROPOLIS')
  @ApiOkResponse({ type: AttachedCommuneList })
  list(@Context() context: RequestContext, @Query() query: AttachmentsQuery): Promise<AttachedCommuneList> {
    return this.transactions.read(context, (scope) => readAttachments(scope, query));
  }

  /** Attaches a commune to a territory from a day on; the attachment of that day ends the day before. */
  @Post()
  @For('ADMINISTRATOR')
  @ApiCreatedResponse({ type: SavedVersion })
  attach(@Context() context: RequestContext, @Body() input: NewAttachment): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => attachCommune(scope, input));
  }

  /** Corrects how an attachment is known. */
  @Patch(':id')
  @For('ADMINISTRATOR')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedAttachment,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeAttachment(scope, id, input));
  }
}
