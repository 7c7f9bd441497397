import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { invalid } from '../../platform/refuse.js';
import { ReadingSeats } from '../../timesheets/reading/reading-seats.js';
import { DECP_LIMITS } from './limits.js';
import type { FileNotes } from './read-file.js';
import type { ReadingMessage, ReadingRequest } from './reading-worker.js';

/** A file read to its end: its rows by batches, each the text of a JSON list. */
export interface ReadContracts {
  readonly batches: readonly string[];
  readonly notes: FileNotes;
}

const MEMORY_MB = 512;
const LONGEST_MS = 120_000;
const seats = new ReadingSeats(1, 10, 120_000);
const logger = new Logger('OpenData');

// Tests run from the sources, a thread needs what was compiled.
const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/open-data/reading/reading-worker.js', import.meta.url)
  : new URL('./reading-worker.js', import.meta.url);

/**
 * Reads a file of published contracts away from the event loop, one at a time, with a cap on memory and time. Throws
 * `file-empty`, `file-too-large`, `file-too-slow`, `file-too-complex`, `file-unreadable`, `reading-busy` and
 * `file-without-contracts`.
 */
export async function readContracts(bytes: Uint8Array, today: string): Promise<ReadContracts> {
  if (bytes.length === 0) throw invalid('file-empty', 'file');
  if (bytes.length > DECP_LIMITS.fileBytes)
    throw invalid('file-too-large', 'file', { limit: DECP_LIMITS.fileBytes });
  const leave = await seats.take();
  try {
    const read = await inThread({ bytes: new Uint8Array(bytes), today });
    if (read.notes.contracts === 0) throw invalid('file-without-contracts', 'file');
    return read;
  } finally {
    leave();
  }
}

function inThread(request: ReadingRequest): Promise<ReadContracts> {
  const worker = new Worker(ENTRY, {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 },
    stderr: true,
    stdout: true,
    env: {},
    execArgv: [],
  });
  const batches: string[] = [];
  return new Promise<ReadContracts>((resolve, reject) => {
    const timer = setTimeout(() => reject(invalid('file-too-slow', 'file')), LONGEST_MS);
    worker.on('message', (message: ReadingMessage) => {
      if ('rows' in message) batches.push(message.rows);
      else if ('notes' in message) resolve({ batches, notes: message.notes });
      else reject(unreadable(message.failed));
    });
    worker.on('error', (error: Error & { code?: string }) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? invalid('file-too-complex', 'file')
          : unreadable(`${error.name}: ${error.message}`),
      ),
    );
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(invalid('file-unreadable', 'file'));
    });
    worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
  }).finally(() => worker.terminate());
}

function unreadable(why: string): Error {
  logger.warn(`A file of contracts could not be read: ${why}`);
  return invalid('file-unreadable', 'file');
}
