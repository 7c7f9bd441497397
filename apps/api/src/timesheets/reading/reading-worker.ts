import os from 'node:os';
import { parentPort } from 'node:worker_threads';
import { DomainError } from '@clausier/domain/shared/domain-error';
import type { ReadingAnswer, ReadingRequest } from './reading-messages.js';
import { openFile, openPaste, type StatementSession } from './statement-session.js';

// Whoever waits for a page comes before a file. On Linux a priority is of the thread that asks; elsewhere of the process.
if (process.platform === 'linux') os.setPriority(0, os.constants.priority.PRIORITY_BELOW_NORMAL);

/** A thread that reads one file and answers one question at a time; it dies with the reading. */
let session: StatementSession | undefined;

parentPort!.on('message', async (request: ReadingRequest) => {
  const answer = await answerTo(request).catch(faultOf);
  parentPort!.postMessage(answer, handedOver(answer));
});

/** The bytes of a batch, which are not copied. */
function handedOver(answer: ReadingAnswer): ArrayBuffer[] {
  if (!('batch' in answer) || answer.batch === null) return [];
  const { rows, lines } = answer.batch;
  return [rows, lines].filter((bytes) => bytes !== null).map(({ buffer }) => buffer as ArrayBuffer);
}

async function answerTo(request: ReadingRequest): Promise<ReadingAnswer> {
  switch (request.ask) {
    case 'open':
      session = await openFile(Buffer.from(request.bytes.buffer), request.fileName);
      return { overview: session.overview };
    case 'open-paste':
      session = openPaste(request.text);
      return { overview: session.overview };
    case 'plan':
      return { plan: session!.plan(request.answered, request.remembered, request.sheets) };
    case 'next':
      return { batch: session!.nextBatch(request.form) };
  }
}

/** A refusal keeps its code; anything else is a file the reader did not foresee: its message stays in the log. */
function faultOf(error: unknown): ReadingAnswer {
  if (error instanceof DomainError) return { refused: { code: error.code, params: error.params } };
  return { failed: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
}
