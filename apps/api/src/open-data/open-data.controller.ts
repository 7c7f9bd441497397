import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '../database/transactions.js';
import { ApiFile } from '../http/file-part.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { PageQuery } from '../platform/paging.js';
import { carryOverChanges } from './following/carry-over.js';
import { followContracts } from './following/follow-contracts.js';
import { Followed, FollowInput } from './following/follow-input.js';
import { readPublishedPage } from './following/published-page.query.js';
import { PublishedPage } from './following/published-page.view.js';
import { LinesQuery, OpenDataFileList, OpenDataFileReport, OpenDataLineList } from './importing/file.view.js';
import { readFileReport, readFiles, readLines } from './importing/files.query.js';
import { readUpload } from './importing/read-upload.js';
import { storeContracts } from './importing/store-contracts.js';
import { PublishedList, PublishedQuery, readPublished } from './listing.query.js';
import { answerPublication } from './publishing/answer-publication.js';
import { PublicationAnswers, PublicationState } from './publishing/publication.view.js';
import { readPublicationState } from './publishing/publication-state.js';
import { publishContracts } from './publishing/publish-contracts.js';
import { readContracts } from './reading/contract-reader.js';

/** Public contracts as their buyers publish them (DECP): brought, followed, published again. */
@ApiTags('open data')
@Controller('open-data')
export class OpenDataController {
  constructor(private readonly transactions: Transactions) {}

  /** Imports a file of any schema; what it brings already known changes nothing. */
  @Post('files')
  @ForHouses()
  @ApiFile()
  @ApiCreatedResponse({ type: OpenDataFileReport })
  async import(
    @Context() context: RequestContext,
    @Req() request: FastifyRequest,
  ): Promise<OpenDataFileReport> {
    const { bytes, ...file } = await readUpload(request);
    const read = await readContracts(bytes, context.today);
    return this.transactions.write(keyedByContent(context, file.sha256), async (scope) =>
      readFileReport(scope, await storeContracts(scope, file, read)),
    );
  }

  @Get('files')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS')
  @ApiOkResponse({ type: OpenDataFileList })
  files(@Context() context: RequestContext, @Query() query: PageQuery): Promise<OpenDataFileList> {
    return this.transactions.read(context, (scope) => readFiles(scope, query));
  }

  @Get('files/:id')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS')
  @ApiOkResponse({ type: OpenDataFileReport })
  file(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<OpenDataFileReport> {
    return this.transactions.read(context, (scope) => readFileReport(scope, id));
  }

  /** What became of each record of a file. */
  @Get('files/:id/lines')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS')
  @ApiOkResponse({ type: OpenDataLineList })
  lines(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Query() query: LinesQuery,
  ): Promise<OpenDataLineList> {
    return this.transactions.read(context, (scope) => readLines(scope, id, query));
  }

  @Get('contracts')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS')
  @ApiOkResponse({ type: PublishedList })
  list(@Context() context: RequestContext, @Query() query: PublishedQuery): Promise<PublishedList> {
    return this.transactions.read(context, (scope) => readPublished(scope, query));
  }

  /** A published contract, and what following it would enter. */
  @Get('contracts/:id')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS')
  @ApiOkResponse({ type: PublishedPage })
  page(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<PublishedPage> {
    return this.transactions.read(context, (scope) => readPublishedPage(scope, id));
  }

  /** Enters published contracts in the product: buyer, operation, contract, lots, firms and amendments. */
  @Post('followed')
  @ForHouses()
  @ApiCreatedResponse({ type: Followed })
  follow(@Context() context: RequestContext, @Body() input: FollowInput): Promise<Followed> {
    return this.transactions.write(context, (scope) => followContracts(scope, input));
  }

  /** Carries what was published since into the lot: new amendments, the amount. */
  @Post('contracts/:id/changes')
  @ForHouses()
  @HttpCode(204)
  @ApiNoContentResponse()
  carryOver(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    return this.transactions.write(context, (scope) => carryOverChanges(scope, id));
  }

  /** Which followed contracts can be published, and what the others lack. */
  @Get('publication')
  @ForHouses()
  @ApiOkResponse({ type: PublicationState })
  publication(@Context() context: RequestContext): Promise<PublicationState> {
    return this.transactions.read(context, (scope) => readPublicationState(scope));
  }

  /** Answers what a lot lacks to be published; replaces the answers given before. */
  @Put('publication/lots/:id')
  @ForHouses()
  @HttpCode(204)
  @ApiNoContentResponse()
  answer(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: PublicationAnswers,
  ): Promise<void> {
    return this.transactions.write(context, (scope) => answerPublication(scope, id, input));
  }

  /** The followed contracts that lack nothing, strictly valid under the official schema 2.0.3. */
  @Get('publication/decp.json')
  @ForHouses()
  @ApiProduces('application/json')
  @ApiOkResponse({ description: 'A document of schema 2.0.3', schema: { type: 'string' } })
  async publish(@Context() context: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.transactions.read(context, (scope) => publishContracts(scope));
    await reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="decp-${context.today}.json"`)
      .send(JSON.stringify(document, null, 2));
  }
}

/** The guard saw no body of a multipart request: the key is tied to what the file holds. */
function keyedByContent(context: RequestContext, sha256: Buffer): RequestContext {
  if (!context.idempotency) return context;
  const content = createHash('sha256').update(sha256).digest('hex');
  const requestHash = `${context.idempotency.requestHash}:${content}`;
  return { ...context, idempotency: { ...context.idempotency, requestHash } };
}
