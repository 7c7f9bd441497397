import { Injectable, Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.js';
import { type MessageKind, type Reader, writeMessage } from './write-message.js';

const PATIENCE = 10_000;

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
    if (!this.settings || !this.transport) return false;
    const message = writeMessage(kind, reader, this.settings.publicUrl + path);
    try {
      await this.transport.sendMail({
        ...message,
        from: this.settings.from,
        to: { name: reader.name, address: reader.email },
        // A machine wrote it: no out-of-office answers.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return true;
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      this.logger.error(
        `A message (${kind}) could not leave: ${code ?? 'unknown'} ${responseCode ?? ''}`.trim(),
      );
      return false;
    }
  }

  /** Closes the connections that are still open. */
  onModuleDestroy(): void {
    this.transport?.close();
  }
}
