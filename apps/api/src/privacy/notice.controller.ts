import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import { Transactions } from '../database/transactions.js';
import { Context, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { NOTICE_EDITION } from './information-notice.js';

export class NoticeFacts {
  @ApiProperty() houseName: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where a person writes to exercise their rights',
  })
  houseEmail: string | null;
  @ApiProperty({ example: '2026-11', description: 'The month of the text' }) edition: string;
}

/** What the information notice says of the house that gives it. */
@ApiTags('privacy')
@Controller('information-notice')
@ForHouses()
export class NoticeController {
  constructor(private readonly transactions: Transactions) {}

  /** The house, how to write to it, and which text it is. */
  @Get()
  @ApiOkResponse({ type: NoticeFacts })
  read(@Context() context: RequestContext): Promise<NoticeFacts> {
    return this.transactions.read(context, async (scope) => {
      const house = await scope.one<Omit<NoticeFacts, 'edition'>>(sql`
        select house_name as "houseName", house_email as "houseEmail" from territory where id = ${houseOf(scope)}`);
      return { ...house, edition: NOTICE_EDITION };
    });
  }
}
