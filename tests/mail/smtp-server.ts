import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A message as a mail server received it. */
export interface Received {
  readonly from: string;
  readonly to: string[];
  /** Headers and body, as they came over the wire. */
  readonly raw: string;
}

/** A mail server on this machine that keeps what it receives. It refuses recipients named in `refused`. */
export interface SmtpServer {
  readonly url: string;
  readonly received: Received[];
  readonly refused: Set<string>;
  /** Called as each message has arrived, before its sender is told so, with how many have. */
  onReceived?: (count: number) => void;
  /** The next message to arrive, or one that has arrived and was not asked for yet. */
  next(): Promise<Received>;
  close(): Promise<void>;
}

export async function startSmtpServer(): Promise<SmtpServer> {
  const received: Received[] = [];
  const refused = new Set<string>();
  const sockets = new Set<Socket>();
  const waiting: ((message: Received) => void)[] = [];
  let asked = 0;
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    const conversation = converse(socket, refused, (message) => {
      received.push(message);
      self.onReceived?.(received.length);
      waiting.shift()?.(message);
    });
    // A client that goes away in the middle of a sentence ends the conversation, nothing else.
    conversation.catch(() => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const self: SmtpServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refused,
    next: () => {
      const index = asked++;
      const there = received[index];
      return there ? Promise.resolve(there) : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return self;
}

/** One conversation (RFC 5321), as far as a client that sends a message needs it. */
async function converse(
  socket: Socket,
  refused: Set<string>,
  keep: (message: Received) => void,
): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let from = '';
  let to: string[] = [];
  let lines: string[] | undefined;
  say('220 localhost');
  for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (lines) {
      if (line !== '.') {
        lines.push(line.replace(/^\.\./, '.'));
        continue;
      }
      keep({ from, to, raw: lines.join('\n') });
      lines = undefined;
      to = [];
      say('250 kept');
      continue;
    }
    const command = line.slice(0, 4).toUpperCase();
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (command === 'MAIL') from = address;
    if (command === 'RCPT' && refused.has(address)) {
      say('550 nobody of that name');
      continue;
    }
    if (command === 'RCPT') to.push(address);
    if (command === 'DATA') lines = [];
    say(command === 'DATA' ? '354 go on' : command === 'QUIT' ? '221 bye' : '250 ok');
    if (command === 'QUIT') socket.end();
  }
}

/** The text of a message, decoded: what its reader sees without HTML. */
export function textOf({ raw }: Received): string {
  // By the boundary the message names: a link wrapped at its dashes begins a line with two of them as well.
  const boundary = /boundary="([^"]+)"/i.exec(raw)?.[1];
  const parts = boundary === undefined ? [raw] : raw.split(`\n--${boundary}`);
  const part = parts.find((one) => /^content-type: text\/plain/im.test(one)) ?? raw;
  const [head = '', ...body] = part.replace(/^\n/, '').split(/\n\n/);
  const text = body.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString();
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
