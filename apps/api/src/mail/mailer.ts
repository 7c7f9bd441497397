import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { Injectable, Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.js';
import type { Message } from './write-letter.js';
import { type MessageKind, type Reader, writeMessage } from './write-message.js';
import { type MissingStatement, writeDepositLink, writeReminder } from './write-to-firm.js';

const PATIENCE = 10_000;

/**
 * What became of a message: the mail server took it; it certainly did not, for good or for now; or nobody can tell, because
 * the connection broke while it was being handed over.
 */
export type Delivery = 'SENT' | 'REFUSED' | 'FAILED' | 'UNKNOWN';

interface MailError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly syscall?: string;
}

/** A message is sent again only when it is certain that the first one was not taken. */
function deliveryAfter({ code, responseCode, syscall }: MailError): Delivery {
  if (responseCode !== undefined && responseCode >= 500) return 'REFUSED';
  const neverBegan =
    syscall === 'connect' || syscall === 'getaddrinfo' || code === 'EDNS' || code === 'EAUTH';
  return responseCode !== undefined || neverBegan ? 'FAILED' : 'UNKNOWN';
}

/** Sends messages, once what they tell is committed. Without settings nothing is sent, and `isConfigured` says so. */
@Injectable()
export class Mailer {
  private readonly logger = new Logger('Mail');
  private readonly transport;

  constructor(private readonly settings: MailSettings | undefined) {
    this.transport =
      settings &&
      createTransport({
        url: settings.smtpUrl,
        connectionTimeout: PATIENCE,
        greetingTimeout: PATIENCE,
        socketTimeout: 2 * PATIENCE,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
  }

  get isConfigured(): boolean {
    return this.settings !== undefined;
  }

  /** Sends a message whose link leads to `path` of the product. False when it could not leave; the log tells why, not to whom. */
  async send(kind: MessageKind, reader: Reader, path: string): Promise<boolean> {
    if (!this.settings) return false;
    const message = writeMessage(kind, reader, this.settings.publicUrl + path);
    return (await this.deliver(kind, reader, message)) === 'SENT';
  }

  /** Sends a firm its link, in the words of `writeDepositLink`. False when it could not leave. */
  async sendDepositLink(
    reader: Reader,
    { firmName, path, until }: { firmName: string; path: string; until: CalendarDay },
  ): Promise<boolean> {
    if (!this.settings) return false;
    const message = writeDepositLink(reader, { firmName, url: this.settings.publicUrl + path, until });
    return (await this.deliver('depositLink', reader, message)) === 'SENT';
  }

  /** Sends a firm what it owes, in the words of `writeReminder`; tells what became of the message. */
  async sendReminder(
    reader: Reader,
    { firmName, path, until }: { firmName: string; path: string; until: CalendarDay },
    missing: readonly MissingStatement[],
    about: { today: CalendarDay; houses: readonly string[] },
  ): Promise<Delivery> {
    if (!this.settings) return 'REFUSED';
    const link = { firmName, url: this.settings.publicUrl + path, until };
    return this.deliver('reminder', reader, writeReminder(reader, link, missing, about));
  }

  /** The words of that message as they would leave, without its link: nobody but its reader is given it. */
  wordsOfReminder(
    reader: Reader,
    { firmName, until }: { firmName: string; until: CalendarDay },
    missing: readonly MissingStatement[],
    about: { today: CalendarDay; houses: readonly string[] },
  ): Pick<Message, 'subject' | 'text'> {
    const url = `${this.settings?.publicUrl ?? ''}/depot#…`;
    const { subject, text } = writeReminder(reader, { firmName, url, until }, missing, about);
    return { subject, text };
  }

  private async deliver(kind: string, reader: Reader, message: Message): Promise<Delivery> {
    try {
      await this.transport!.sendMail({
        ...message,
        from: this.settings!.from,
        to: { name: reader.name, address: reader.email },
        // A machine wrote it: no out-of-office answers.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return 'SENT';
    } catch (error) {
      const { code, responseCode } = error as MailError;
      this.logger.error(
        `A message (${kind}) could not leave: ${code ?? 'unknown'} ${responseCode ?? ''}`.trim(),
      );
      return deliveryAfter(error as MailError);
    }
  }

  /** Closes the connections that are still open. */
  onModuleDestroy(): void {
    this.transport?.close();
  }
}
