import { parentPort } from 'node:worker_threads';
import { tellYear, type YearRecorded } from './tell-year.js';

/** A thread that works one year out. */
parentPort!.once('message', (recorded: YearRecorded) => parentPort!.postMessage(tellYear(recorded)));
