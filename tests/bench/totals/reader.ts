import { once } from 'node:events';
import http from 'node:http';
import { cookieOf } from '../sign-in.js';

/** Somebody signed in who reads answers of the API. */
export interface Reader {
  get(path: string): Promise<ReadAnswer>;
}

export interface ReadAnswer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a bench reads what it compares.
  readonly body: any;
}

/**
 * Signs in, and reads by plain HTTP on connections that are kept: `fetch` of Node takes 4 ms of its own for a matrix, which are not
 * the endpoint's. An answer is read whole and parsed, as rows are on the other side of each comparison.
 */
export async function signInToRead(url: string, email: string, password: string): Promise<Reader> {
  const cookie = await cookieOf(url, email, password);
  const agent = new http.Agent({ keepAlive: true });
  return {
    async get(path) {
      const request = http.get(`${url}/api/v1${path}`, { agent, headers: { cookie, 'x-clausier': '1' } });
      const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
      const chunks: Buffer[] = [];
      for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      return { status: answer.statusCode ?? 0, text, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}
