import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The password of every account under test. */
export const PASSWORD = 'le canal de Roubaix au printemps';

/** What the application answered. */
interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they assert.
  readonly body: any;
  /** The session cookie, if the answer set it, and its attributes. */
  readonly cookie: SessionCookie | undefined;
}

interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly expires?: Date;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A browser that holds one session cookie: the last it was given, or the one a test puts in its hands. */
export class SessionHolder {
  cookie = '';

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Record<string, string> = {},
  ) {}

  async send(method: Method, path: string, payload?: object): Promise<Answered> {
    const answer = await this.app.inject({
      method,
      url: path.startsWith('/api') ? path : `/api/v1${path}`,
      headers: { 'x-clausier': '1', cookie: this.cookie, ...this.headers },
      ...(payload ? { payload } : {}),
    });
    const cookie = answer.cookies.find(({ name }) => /^(__Host-)?clausier$/.test(name));
    if (cookie) this.cookie = `${cookie.name}=${cookie.value}`;
    const isJson = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      body: isJson && answer.body !== '' ? answer.json() : undefined,
      cookie: cookie as SessionCookie | undefined,
    };
  }

  signIn(email: string, password = PASSWORD): Promise<Answered> {
    return this.send('POST', '/session', { email, password });
  }
}
