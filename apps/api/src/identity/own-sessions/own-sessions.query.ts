import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { notFound } from '../../platform/refuse.js';
import { type Stage, stages } from '../session-stage.js';
import { isAlive } from '../sessions.js';
import { type Browser, browsers, readDevice, type System, systems } from './device.js';

/** One place one is signed in. */
export class OwnSession {
  @ApiProperty({ format: 'uuid', description: 'Names the session; opens nothing' }) id: string;
  @ApiProperty({ enum: browsers }) browser: Browser;
  @ApiProperty({ enum: systems }) system: System;
  @ApiProperty({ format: 'date-time' }) openedAt: Date;
  @ApiProperty({ format: 'date-time', description: 'To the minute' }) seenAt: Date;
  @ApiProperty({ enum: stages, description: 'Not OPEN: the password was right, the rest was not done' })
  stage: Stage;
  @ApiProperty({ description: 'The session that asks' }) isThisOne: boolean;
}

type Row = Omit<OwnSession, 'browser' | 'system'> & { userAgent: string | null };

/** The sessions of the actor that still live, this one first, then the last seen. */
export async function readOwnSessions(scope: Scope, sessionId: string, now: Date): Promise<OwnSession[]> {
  const rows = await scope.rows<Row>(sql`
    select s.id, s.user_agent as "userAgent", s.created_at as "openedAt", s.seen_at as "seenAt", s.stage,
      s.id = ${sessionId} as "isThisOne"
    from session s
    where s.user_id = ${scope.actor.userId} and ${isAlive(now)}
    order by "isThisOne" desc, s.seen_at desc, s.id`);
  return rows.map(({ userAgent, ...session }) => ({ ...session, ...readDevice(userAgent) }));
}

/** Ends one of the actor's sessions. Throws `not-found`, the same for somebody else's. */
export async function endSession(scope: Scope, id: string): Promise<void> {
  const ended = await scope.run(
    sql`delete from session where id = ${id} and user_id = ${scope.actor.userId}`,
  );
  if (ended !== 1) throw notFound();
}

/** Ends all the actor's sessions but the one that asks. */
export async function endOtherSessions(scope: Scope, sessionId: string): Promise<void> {
  await scope.run(sql`delete from session where user_id = ${scope.actor.userId} and id <> ${sessionId}`);
}
