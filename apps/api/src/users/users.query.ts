import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { type Role, roles } from '../platform/actor.js';
import { allOf, matches, orderBy, PageInfo, PageQuery, pageOf, SearchField } from '../platform/paging.js';
import { isKept, isSeen } from './kept-accounts.js';
import { LANGUAGES, type Language } from './new-user.js';

export class UsersQuery extends PageQuery {
  @ApiPropertyOptional({ enum: roles })
  @IsOptional()
  @IsIn(roles)
  role?: Role;
}

/** The same with words of a name or an e-mail address, in a body. */
export class UserSearch extends UsersQuery {
  @SearchField() search?: string;
}

export class UserScopeName {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

export class UserItem {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ type: UserScopeName, nullable: true }) territory: UserScopeName | null;
  @ApiProperty({ type: UserScopeName, nullable: true }) firm: UserScopeName | null;
  @ApiProperty({ type: UserScopeName, nullable: true }) authority: UserScopeName | null;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ description: 'Cannot sign in any more' }) isDisabled: boolean;
  @ApiProperty({ description: 'False until its owner has chosen one' }) hasPassword: boolean;
  @ApiProperty({ description: 'Asks for a code besides the password' }) hasSecondFactor: boolean;
  @ApiProperty({ description: 'Shared by the visitors of the demonstration' }) isDemonstration: boolean;
  @ApiProperty({ description: 'Whoever asks may change it' }) isKept: boolean;
}

export class UserList extends PageInfo {
  @ApiProperty({ type: [UserItem] }) items: UserItem[];
}

const COLUMNS = { name: '"name"', email: '"email"', role: '"role"' };

/** Accounts: all of them for an administrator, those of the house for its manager. */
export function readUsers(scope: Scope, query: UserSearch): Promise<UserList> {
  const order = orderBy(query.sort, COLUMNS, 'name', 'id');
  const found = allOf(matches("name_key(u.name || ' ' || u.email)", query.search));
  const ofRole = query.role ? sql`u.role = ${query.role}` : sql`true`;
  const select = sql`
    select u.id, u.version, u.name, u.email, u.role, u.language, u.is_disabled as "isDisabled",
      u.password_hash is not null as "hasPassword",
      exists (select from second_factor s where s.id = u.id) as "hasSecondFactor", u.is_demonstration as "isDemonstration", (${isKept(scope.actor)}) as "isKept",
      case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as territory,
      case when f.id is not null then json_build_object('id', f.id, 'name', f.name) end as firm,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as authority
    from app_user u
    left join territory t on t.id = u.territory_id
    left join firm f on f.id = u.firm_id
    left join contracting_authority a on a.id = u.authority_id
    where ${isSeen(scope.actor)} and ${ofRole} and ${found}`;
  return pageOf<UserItem>(scope, query, select, order);
}
