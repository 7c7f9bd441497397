import type { NestFastifyApplication } from '@nestjs/platform-fastify';

interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they assert.
  readonly body: any;
}

/** A browser of its own: it keeps the cookies it is given. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  send(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers?: object,
  ): Promise<Answered>;
  signIn(email: string, password: string): Promise<Answered>;
}

/** Somebody at an address of the network, with a browser that knows nothing yet. */
export function aVisitor(app: NestFastifyApplication, remoteAddress = '192.0.2.1'): Visitor {
  const cookies = new Map<string, string>();
  const visitor: Visitor = {
    cookies,
    async send(method, path, body, headers = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        remoteAddress,
        headers: { 'x-clausier': '1', ...(cookie === '' ? {} : { cookie }), ...headers },
        ...(body ? { payload: body } : {}),
      });
      for (const { name, value } of answer.cookies) {
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
    },
    signIn: (email, password) => visitor.send('POST', '/session', { email, password }),
  };
  return visitor;
}
