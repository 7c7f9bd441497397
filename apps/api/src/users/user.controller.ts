import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For } from '../http/request.js';
import { AccessLink } from '../identity/links/link-view.js';
import { Links } from '../identity/links/links.js';
import type { RequestContext } from '../platform/actor.js';
import { SavedVersion } from '../platform/saved-version.js';
import { ChangedUser, NewUser } from './new-user.js';
import { readUsers, UserList, UserSearch, UsersQuery } from './users.query.js';
import { changeUser, createUser, refuseLinkFor } from './write-user.js';

class InvitedUser extends SavedVersion {
  @ApiProperty({ type: AccessLink }) link: AccessLink;
}

@ApiTags('users')
@Controller('users')
@For('ADMINISTRATOR', 'HOUSE_MANAGER')
export class UserController {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: Links,
  ) {}

  /** Accounts, disabled ones included: all for an administrator, those of the house for its manager. */
  @Get()
  @ApiOkResponse({ type: UserList })
  list(@Context() context: RequestContext, @Query() query: UsersQuery): Promise<UserList> {
    return this.transactions.read(context, (scope) => readUsers(scope, query));
  }

  /** The same list, of accounts whose name or address has these words: neither belongs in an address. */
  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ type: UserList })
  search(@Context() context: RequestContext, @Body() query: UserSearch): Promise<UserList> {
    return this.transactions.read(context, (scope) => readUsers(scope, query));
  }

  /**
   * Opens an account and invites its owner to choose a password. Sent twice with the same key, the account is opened once;
   * the link is new each time, and is kept nowhere.
   */
  @Post()
  @ApiCreatedResponse({ type: InvitedUser })
  async create(@Context() context: RequestContext, @Body() input: NewUser): Promise<InvitedUser> {
    const { id, version } = await this.transactions.write(context, (scope) => createUser(scope, input));
    return { id, version, link: await this.links.make(id, context.actor.userId) };
  }

  /** Disabling an account, or changing what it acts for, signs it out. */
  @Patch(':id')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedUser,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeUser(scope, id, input));
  }

  /** A new link to choose a password, in place of any earlier one: an invitation, or a reset when there is a password already. */
  @Post(':id/link')
  @ApiCreatedResponse({ type: AccessLink })
  async makeLink(
    @Context() { actor, today }: RequestContext,
    @Param('id', IdPipe) id: number,
  ): Promise<AccessLink> {
    await this.transactions.read({ actor, today }, (scope) => refuseLinkFor(scope, id));
    return this.links.make(id, actor.userId);
  }
}
