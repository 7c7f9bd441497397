import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { StatementAttachments } from './attachment.view.js';
import { ATTACHMENT_KINDS } from './attachment-kind.js';
import { listAttachments, readAttachment } from './attachments.query.js';
import { asDownload } from './download.js';

/** The same papers, for the houses the statement has lines for. */
@ApiTags('timesheets')
@Controller('timesheet-reviews/:timesheetId/attachments')
@ForHouses()
export class ReviewAttachmentsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @ApiOkResponse({ type: StatementAttachments })
  list(
    @Context() context: RequestContext,
    @Param('timesheetId', IdPipe) timesheetId: number,
  ): Promise<StatementAttachments> {
    return this.transactions.read(context, (scope) => listAttachments(scope, timesheetId));
  }

  @Get(':attachmentId')
  @ApiProduces(...ATTACHMENT_KINDS)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Context() context: RequestContext,
    @Param('timesheetId', IdPipe) timesheetId: number,
    @Param('attachmentId', IdPipe) attachmentId: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, mediaType, content } = await this.transactions.read(context, (scope) =>
      readAttachment(scope, timesheetId, attachmentId),
    );
    asDownload(reply, name, mediaType);
    return content;
  }
}
