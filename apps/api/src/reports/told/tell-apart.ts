import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { tellYear, type YearRecorded, type YearTold } from './tell-year.js';

/** Above, working a year out takes more than some tenths of a second, during which nobody else would be answered. */
const LARGE = 2_000;

// Tests run from the sources, a thread needs what was compiled.
const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/reports/told/telling-worker.js', import.meta.url)
  : new URL('./telling-worker.js', import.meta.url);

let before: Promise<unknown> = Promise.resolve();

/** The same as `tellYear`; of a large year in a thread of its own, one year at a time so that a processor is left to requests. */
export function tellApart(recorded: YearRecorded, large = LARGE): Promise<YearTold> {
  if (recorded.rows.length < large) return Promise.resolve(tellYear(recorded));
  const told = before.then(() => tellInThread(recorded));
  before = told.catch(() => undefined);
  return told;
}

async function tellInThread(recorded: YearRecorded): Promise<YearTold> {
  const worker = new Worker(ENTRY, { env: {}, execArgv: [] });
  try {
    worker.postMessage(recorded);
    const [told] = (await once(worker, 'message')) as [YearTold];
    return told;
  } finally {
    await worker.terminate();
  }
}
