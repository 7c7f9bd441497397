import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SavedVersion } from '../contracts/saved-version.js';
import type { RequestContext } from '../platform/actor.js';
import { ListQuery } from '../platform/paging.js';
import { Context, For, ForHouses } from '../platform/request.js';
import { Transactions } from '../platform/transactions.js';
import { AuthorityList, AuthorityPage, readAuthorities, readAuthority } from './authorities.query.js';
import { ChangedAuthority, NewAuthority } from './new-authority.js';
import { changeAuthority, createAuthority } from './write-authority.js';

@ApiTags('authorities')
@Controller('authorities')
export class AuthorityController {
  constructor(private readonly transactions: Transactions) {}

  /** Contracting authorities; an authority user finds its own only. */
  @Get()
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS', 'ADMINISTRATOR', 'AUTHORITY')
  @ApiOkResponse({ type: AuthorityList })
  list(@Context() context: RequestContext, @Query() query: ListQuery): Promise<AuthorityList> {
    return this.transactions.read(context, (scope) => readAuthorities(scope, query));
  }

  @Get(':id')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS', 'ADMINISTRATOR', 'AUTHORITY')
  @ApiOkResponse({ type: AuthorityPage })
  page(@Context() context: RequestContext, @Param('id', ParseIntPipe) id: number): Promise<AuthorityPage> {
    return this.transactions.read(context, (scope) => readAuthority(scope, id));
  }

  @Post()
  @ForHouses()
  @ApiCreatedResponse({ type: SavedVersion })
  create(@Context() context: RequestContext, @Body() input: NewAuthority): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createAuthority(scope, input));
  }

  @Patch(':id')
  @ForHouses()
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ChangedAuthority,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeAuthority(scope, id, input));
  }
}
