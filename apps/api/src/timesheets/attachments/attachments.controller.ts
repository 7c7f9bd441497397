import { createHash } from 'node:crypto';
import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { ApiFile } from '../../http/file-part.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For } from '../../http/request.js';
import { AlsoByLink } from '../../identity/session-stage.js';
import type { RequestContext } from '../../platform/actor.js';
import { StatementAttachments } from './attachment.view.js';
import { ATTACHMENT_KINDS } from './attachment-kind.js';
import { listAttachments, readAttachment } from './attachments.query.js';
import { asDownload } from './download.js';
import { keepAttachment } from './keep-attachment.js';
import { readAttachmentUpload } from './read-attachment-upload.js';
import { removeAttachment } from './remove-attachment.js';

/** The signed papers and photos a firm keeps beside a statement. */
@ApiTags('timesheets')
@Controller('timesheets/:id/attachments')
@For('FIRM')
@AlsoByLink()
export class AttachmentsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @ApiOkResponse({ type: StatementAttachments })
  list(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<StatementAttachments> {
    return this.transactions.read(context, (scope) => listAttachments(scope, id));
  }

  /** A PDF, a JPEG, a PNG or a HEIC of 10 MB at most, five a statement. */
  @Post()
  @ApiFile()
  @ApiCreatedResponse({ type: StatementAttachments })
  async add(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Req() request: FastifyRequest,
  ): Promise<StatementAttachments> {
    const received = await readAttachmentUpload(request);
    return this.transactions.write(keyedByContent(context, received.bytes), (scope) =>
      keepAttachment(scope, id, received),
    );
  }

  @Get(':attachmentId')
  @ApiProduces(...ATTACHMENT_KINDS)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Param('attachmentId', IdPipe) attachmentId: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, mediaType, content } = await this.transactions.read(context, (scope) =>
      readAttachment(scope, id, attachmentId),
    );
    asDownload(reply, name, mediaType);
    return content;
  }

  /** Takes it away from a draft. */
  @Delete(':attachmentId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Param('attachmentId', IdPipe) attachmentId: number,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => removeAttachment(scope, id, attachmentId));
  }
}

/** The guard saw no body of a multipart request: the key is tied to what the file holds. */
function keyedByContent(context: RequestContext, bytes: Buffer): RequestContext {
  if (!context.idempotency) return context;
  const content = createHash('sha256').update(bytes).digest('hex');
  const requestHash = `${context.idempotency.requestHash}:${content}`;
  return { ...context, idempotency: { ...context.idempotency, requestHash } };
}
