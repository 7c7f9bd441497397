import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { SavedVersion } from '../platform/saved-version.js';
import { ChangedUser, NewPassword, NewUser } from './new-user.js';
import { readUsers, UserList, UsersQuery } from './users.query.js';
import { changeUser, createUser, setPassword } from './write-user.js';

@ApiTags('users')
@Controller('users')
@For('ADMINISTRATOR')
export class UserController {
  constructor(private readonly transactions: Transactions) {}

  /** Accounts, disabled ones included. */
  @Get()
  @ApiOkResponse({ type: UserList })
  list(@Context() context: RequestContext, @Query() query: UsersQuery): Promise<UserList> {
    return this.transactions.read(context, (scope) => readUsers(scope, query));
  }

  @Post()
  @ApiCreatedResponse({ type: SavedVersion })
  create(@Context() context: RequestContext, @Body() input: NewUser): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createUser(scope, input));
  }

  /** Disabling an account, or changing what it acts for, signs it out. */
  @Patch(':id')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: ChangedUser,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeUser(scope, id, input));
  }

  /** A new initial password; the account is signed out everywhere. */
  @Post(':id/password')
  @HttpCode(200)
  @ApiOkResponse({ type: SavedVersion })
  setPassword(
    @Context() context: RequestContext,
    @Param('id', ParseIntPipe) id: number,
    @Body() input: NewPassword,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => setPassword(scope, id, input));
  }
}
