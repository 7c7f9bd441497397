import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { type Role, roles } from '../platform/actor.js';
import { type Stage, stages } from './session-stage.js';

class TerritoryName {
  @ApiProperty() id: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
}

class PartyName {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

class SessionUser {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ enum: ['fr', 'en'] }) language: 'fr' | 'en';
  @ApiProperty({ type: TerritoryName, nullable: true }) territory: TerritoryName | null;
  @ApiProperty({ type: PartyName, nullable: true }) firm: PartyName | null;
  @ApiProperty({ type: PartyName, nullable: true }) authority: PartyName | null;
}

/** The link of the firm by which somebody came, without an account. */
class SessionLink {
  @ApiProperty({ format: 'date-time' }) expiresAt: Date;
}

/** Who is signed in, for the top of every screen. */
export class SessionView {
  @ApiProperty({ type: SessionUser }) user: SessionUser;
  @ApiProperty() isDemonstration: boolean;
  @ApiProperty({ format: 'date' }) today: string;
  @ApiProperty({
    type: SessionLink,
    nullable: true,
    description: 'Set when this session was opened by a link of the firm: it reaches the statements only',
  })
  link: SessionLink | null;
}

/** What signing in leads to: a session, or what must be done before it opens. */
export class SignInAnswer {
  @ApiProperty({
    enum: stages,
    description: 'OPEN, or what is awaited: the code of a second factor, or one to be set up',
  })
  stage: Stage;
  @ApiProperty({ type: SessionView, nullable: true, description: 'Null until the session is open' })
  session: SessionView | null;
}

/** The signed-in user and the one territory, firm or authority they act for. */
export async function readSession(scope: Scope): Promise<SessionView> {
  const { isDemonstration, ...user } = await scope.one<SessionUser & { isDemonstration: boolean }>(sql`
    select u.id, u.name, u.email, u.role, u.language, u.is_demonstration as "isDemonstration",
      case when t.id is not null then json_build_object('id', t.id, 'code', t.code, 'name', t.name) end as territory,
      case when f.id is not null then json_build_object('id', f.id, 'name', f.name) end as firm,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as authority
    from app_user u
    left join territory t on t.id = u.territory_id
    left join firm f on f.id = u.firm_id
    left join contracting_authority a on a.id = u.authority_id
    where u.id = ${scope.actor.userId}`);
  return { user, isDemonstration, today: scope.today, link: await readLink(scope) };
}

/** What the guard let in has a link that works: row-level security shows its end to those who came by it. */
async function readLink(scope: Scope): Promise<SessionLink | null> {
  const { linkId } = scope.actor;
  if (linkId === undefined) return null;
  return scope.one<SessionLink>(sql`select expires_at as "expiresAt" from deposit_link where id = ${linkId}`);
}
