/** The address people use, for what is printed and sent: never taken from a request, whose Host header anybody can write. */
export class PublicAddress {
  constructor(readonly origin: string | undefined) {}
}

/** The origin in PUBLIC_URL; none when it is not set. A malformed one stops the start with a sentence that says what to set. */
export function readPublicAddress({ PUBLIC_URL }: NodeJS.ProcessEnv): string | undefined {
  return PUBLIC_URL ? originOf(PUBLIC_URL) : undefined;
}

/** The origin of an https address, or of a plain one that does not leave this machine. */
export function originOf(text: string): string {
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
