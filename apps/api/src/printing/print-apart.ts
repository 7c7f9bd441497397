import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Paper, Printed } from './paper.js';

/** A thread nobody asked anything of for that long is ended: it holds fonts and sentences. */
const IDLE_MS = 60_000;

// Tests run from the sources, a thread needs what was compiled.
const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/printing/printing-worker.js', import.meta.url)
  : new URL('./printing-worker.js', import.meta.url);

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * A report as a PDF, laid out in a thread of its own, one at a time: it takes some tenths of a second, during which the
 * others are answered. Throws what the layout throws.
 */
export function printApart(paper: Paper): Promise<Buffer> {
  const printed = before.then(() => print(paper));
  before = printed.catch(() => undefined);
  return printed;
}

async function print(paper: Paper): Promise<Buffer> {
  clearTimeout(idle);
  thread ??= new Worker(ENTRY, { env: {}, execArgv: [] });
  thread.ref();
  thread.postMessage(paper);
  try {
    const [printed] = (await once(thread, 'message')) as [Printed];
    if ('failed' in printed) throw new Error(printed.failed);
    return Buffer.from(printed.pdf);
  } catch (error) {
    end();
    throw error;
  } finally {
    thread?.unref();
    idle = setTimeout(end, IDLE_MS).unref();
  }
}

function end(): void {
  void thread?.terminate();
  thread = undefined;
}
