import { originOf } from '../platform/public-address.js';

/** Where messages leave from, and where the links in them lead. */
export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
  /** Never taken from a request, whose Host header anybody can write. */
  readonly publicUrl: string;
}

/** Reads the settings of mail: none without SMTP_URL; a sentence that says what to set when they are incomplete. */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = env;
  if (!SMTP_URL) return undefined;
  if (!MAIL_FROM || !PUBLIC_URL) throw new Error('SMTP_URL needs MAIL_FROM and PUBLIC_URL');
  if (!/^smtps?:\/\//.test(SMTP_URL) || !URL.canParse(SMTP_URL)) {
    throw new Error('SMTP_URL must be an address such as smtps://user:password@mail.example.org');
  }
  return { smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: originOf(PUBLIC_URL) };
}
