import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import { PASSWORD } from './account.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** What a browser says with every request, and where it says it from. */
interface Place {
  readonly remoteAddress?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly expires?: Date;
}

const isSession = (name: string) => /^(__Host-)?clausier$/.test(name);

/** What the application answered. Two answers are equal when they say the same thing, whatever their headers. */
export class Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they assert.
  readonly body: any;
  readonly #whole: LightMyRequestResponse;

  constructor(whole: LightMyRequestResponse) {
    this.#whole = whole;
    this.status = whole.statusCode;
    const isCompressed = whole.headers['content-encoding'] !== undefined;
    const isJson = /json/.test(String(whole.headers['content-type'])) && whole.body !== '' && !isCompressed;
    // One that says nothing has no code either: a test that asks for it finds none. Nor has one whose bytes are to be read.
    this.body = isJson ? whole.json() : {};
  }

  get headers(): LightMyRequestResponse['headers'] {
    return this.#whole.headers;
  }

  get text(): string {
    return this.#whole.body;
  }

  get bytes(): Buffer {
    return this.#whole.rawPayload;
  }

  get location(): string | undefined {
    return this.#whole.headers.location;
  }

  /** The session cookie, if the answer sets it, and its attributes. */
  get session(): SessionCookie | undefined {
    return this.#whole.cookies.find(({ name }) => isSession(name));
  }

  get cookies(): LightMyRequestResponse['cookies'] {
    return this.#whole.cookies;
  }
}

/** A browser of its own in front of the application: it keeps the cookies it is given, and says that it shows our pages. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    protected app: NestFastifyApplication,
    private readonly place: Place = {},
  ) {}

  /** Paths are those below /api/v1, unless they say otherwise. */
  async send(
    method: Method,
    path: string,
    body?: object | string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.app.inject({
      method,
      url: path.startsWith('/api') ? path : `/api/v1${path}`,
      remoteAddress: this.place.remoteAddress ?? '192.0.2.1',
      headers: { 'x-clausier': '1', ...(cookie && { cookie }), ...this.place.headers, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return new Answer(answer);
  }

  signIn(email: string, password = PASSWORD): Promise<Answer> {
    return this.send('POST', '/session', { email, password });
  }

  /** Gives the right password: whatever else is asked of the account comes next. */
  async arrive(email: string): Promise<this> {
    const { status, text } = await this.signIn(email);
    if (status !== 201) throw new Error(`${email} could not sign in: ${status} ${text}`);
    return this;
  }

  /** The cookie of its session as it is sent, `clausier=...`, or nothing. A thief is given somebody else's. */
  get session(): string {
    const held = [...this.cookies].find(([name]) => isSession(name));
    return held ? held.join('=') : '';
  }

  set session(cookie: string) {
    for (const name of [...this.cookies.keys()].filter(isSession)) this.cookies.delete(name);
    const [name = '', value = ''] = cookie.split('=');
    this.cookies.set(name, value);
  }
}
