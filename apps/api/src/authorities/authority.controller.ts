import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { ListQuery } from '../platform/paging.js';
import { SavedVersion } from '../platform/saved-version.js';
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
  page(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<AuthorityPage> {
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
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedAuthority,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeAuthority(scope, id, input));
  }
}
