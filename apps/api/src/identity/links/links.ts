import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import { Mailer } from '../../mail/mailer.js';
import type { MessageKind, Reader } from '../../mail/write-message.js';
import { Clock } from '../../platform/clock.js';
import { Throttle } from '../sign-in/throttle.js';
import type { AccessLink } from './link-view.js';
import { type LinkPurpose, type MadeLink, makeLink } from './make-link.js';

const PAGES: Record<LinkPurpose, string> = { INVITATION: '/invitation', RESET: '/nouveau-mot-de-passe' };
const MESSAGES: Record<LinkPurpose, MessageKind> = { INVITATION: 'invitation', RESET: 'reset' };

/** The token is in the fragment, which a browser sends to nobody: no log, no proxy and no referrer ever has it. */
const pathOf = ({ purpose, token }: MadeLink) => `${PAGES[purpose]}#${token}`;

/** Links to choose a password: made, committed, then sent. */
@Injectable()
export class Links {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly gate: Gate,
    private readonly mailer: Mailer,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /**
   * A link for an account that somebody in charge of it has the right to invite: the caller checks that right. It is sent
   * when mail is configured; otherwise, or when the message could not leave, it is given to be handed over, this once.
   */
  async make(userId: number, madeBy: number): Promise<AccessLink> {
    const link = await this.gate.write((db) => makeLink(db, { userId, madeBy, now: this.clock.now() }));
    const { purpose, expiresAt, reader } = link;
    if (!this.mailer.isConfigured) return { purpose, expiresAt, delivery: 'BY_HAND', path: pathOf(link) };
    const isSent = await this.mailer.send(MESSAGES[purpose], reader, pathOf(link));
    return isSent
      ? { purpose, expiresAt, delivery: 'SENT', path: null }
      : { purpose, expiresAt, delivery: 'FAILED', path: pathOf(link) };
  }

  /** Sends a link to whoever has this e-mail, after the answer: neither its words nor its time tell whether anybody has. */
  sendTo(email: string): void {
    if (this.mailer.isConfigured) this.inBackground(() => this.sendNow(email));
  }

  /** Tells somebody that their password has changed, after the answer; a first password is no news. */
  tellPasswordChanged(userId: number, by: LinkPurpose | 'OWNER' = 'OWNER'): void {
    if (!this.mailer.isConfigured || by === 'INVITATION') return;
    this.inBackground(async () => {
      const reader = await this.gate.read((db) =>
        db.one<Reader>(
          sql`select name, email, language from app_user where id = ${userId} and not is_demonstration`,
        ),
      );
      await this.mailer.send('passwordChanged', reader, '/');
    });
  }

  private async sendNow(email: string): Promise<void> {
    if (!(await this.throttle.allows({ kind: 'mail', of: email }))) return;
    const link = await this.gate.write(async (db) => {
      const found = await db.first<{ id: number }>(
        sql`select id from app_user where lower(email) = lower(${email}) and not is_disabled and not is_demonstration
          and not is_link`,
      );
      return found && makeLink(db, { userId: found.id, madeBy: null, now: this.clock.now() });
    });
    if (link) await this.mailer.send(MESSAGES[link.purpose], link.reader, pathOf(link));
  }

  /** A failure here has no request to answer: what the mailer or the database logs is all there is to tell. */
  private inBackground(work: () => Promise<void>): void {
    const task = work()
      .catch(() => undefined)
      .finally(() => this.underWay.delete(task));
    this.underWay.add(task);
  }

  /** The end of the server waits for the messages that are leaving. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
