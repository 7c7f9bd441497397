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

/** The origin of an https address, or of a plain one that does not leave this machine. */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '';
  const isLoopback = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!isOrigin || (url.protocol !== 'https:' && !isLoopback)) {
    throw new Error(
      'PUBLIC_URL must be an https address without a path, such as https://clausier.example.org',
    );
  }
  return url.origin;
}
