import { fresh } from '@clausier/tests/builders/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The cookies one browser holds for one site. */
class CookieJar {
  private readonly held = new Map<string, string>();

  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      const isGone = attributes.some((attribute) => /expires=Thu, 01 Jan 1970|max-age=0/i.test(attribute));
      if (isGone) this.held.delete(name);
      else this.held.set(name, pair.slice(at + 1));
    }
  }

  get header(): string {
    return [...this.held].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly location: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: the answers of many routes, looked into by tests.
  readonly body: any;
  readonly text: string;
}

/** A browser in front of the application and of the provider: it keeps the cookies of each. */
export class Browser {
  private readonly ours = new CookieJar();
  private readonly theirs = new CookieJar();
  private readonly remoteAddress: string;

  constructor(
    private app: NestFastifyApplication,
    private readonly publicUrl: URL,
    remoteAddress = `198.51.100.${fresh() % 250}`,
  ) {
    this.remoteAddress = remoteAddress;
  }

  /** The same browser, cookies and all, once the application was started again with other settings. */
  at(app: NestFastifyApplication): this {
    this.app = app;
    return this;
  }

  async send(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url: path,
      remoteAddress: this.remoteAddress,
      headers: { cookie: this.ours.header, 'x-clausier': '1', 'user-agent': 'a browser under test' },
      ...(payload ? { payload } : {}),
    });
    this.ours.keep([answer.headers['set-cookie'] ?? []].flat());
    const isJson = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      headers: answer.headers,
      location: answer.headers.location,
      body: isJson ? answer.json() : {},
      text: answer.payload,
    };
  }

  /** Follows the provider's pages until one leads back to the application; gives the path and query it leads to. */
  async visitProvider(address: string): Promise<string> {
    let at = new URL(address);
    for (let hop = 0; hop < 10; hop++) {
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie: this.theirs.header } });
      this.theirs.keep(answer.headers.getSetCookie());
      const next = answer.headers.get('location');
      if (!next)
        throw new Error(`The provider stopped at ${at.pathname}: ${answer.status} ${await answer.text()}`);
      at = new URL(next, at);
      if (at.origin === this.publicUrl.origin) return at.pathname + at.search;
    }
    throw new Error('The provider never sent the browser back.');
  }
}
