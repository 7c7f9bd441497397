import type { Product } from './product.js';

/** An answer of the API, its body read. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: scenarios read what they assert.
  readonly body: any;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

/** A person signed in over HTTP. Paths are those below /api/v1. */
export interface Client {
  get(path: string): Promise<Answer>;
  send(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Sends a file as a form does. */
  upload(
    path: string,
    file: { name: string; content: Uint8Array },
    fields?: Record<string, string>,
  ): Promise<Answer>;
}

export const DEMONSTRATION_PASSWORD = 'clausier-demonstration';

/** Signs in and keeps the cookie; fails when the account is refused. */
export async function signIn(
  product: Product,
  email: string,
  password = DEMONSTRATION_PASSWORD,
): Promise<Client> {
  const answer = await call(product, '', 'POST', '/session', JSON.stringify({ email, password }), {
    'content-type': 'application/json',
  });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]!);
  const cookie = cookies.join('; ');
  if (answer.status !== 201 || !cookies.some((one) => /^(__Host-)?clausier=/.test(one)))
    throw new Error(`${email} could not sign in: ${answer.text}`);
  return {
    get: (path) => call(product, cookie, 'GET', path),
    send: (method, path, body, headers = {}) =>
      call(product, cookie, method, path, body === undefined ? undefined : JSON.stringify(body), {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      }),
    upload: (path, file, fields = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new Blob([file.content as Uint8Array<ArrayBuffer>]), file.name);
      return call(product, cookie, 'POST', path, form);
    },
  };
}

/** The e-mail of the first demonstration account of a role, at one house, firm or authority if `label` is given. */
export async function accountOf(product: Product, role: string, label?: string): Promise<string> {
  const { body } = await call(product, '', 'GET', '/demonstration/accounts');
  const found = (body as { email: string; role: string; label: string | null }[]).find(
    (account) => account.role === role && (label === undefined || account.label === label),
  );
  if (!found) throw new Error(`the demonstration has no ${role} ${label ?? ''}`);
  return found.email;
}

async function call(
  product: Product,
  cookie: string,
  method: string,
  path: string,
  body?: string | FormData,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    method,
    headers: { ...(cookie === '' ? {} : { cookie }), 'x-clausier': '1', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: isJson && text !== '' ? JSON.parse(text) : undefined,
    text,
    bytes,
    headers: response.headers,
  };
}
