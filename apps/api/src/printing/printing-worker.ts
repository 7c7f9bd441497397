import { parentPort } from 'node:worker_threads';
import { writePdf } from '../annual-reports/files/pdf/write-pdf.js';
import { writeExecutionPdf } from '../execution-reports/files/write-execution-pdf.js';
import type { Paper, Printed } from './paper.js';

/** A thread that lays papers out, one after the other as they are asked for. */
parentPort!.on('message', async (paper: Paper) => {
  parentPort!.postMessage(await printed(paper));
});

async function printed(paper: Paper): Promise<Printed> {
  try {
    const pdf = await (paper.kind === 'ANNUAL'
      ? writePdf(paper.report, paper.language)
      : writeExecutionPdf(paper.report, paper.language));
    return { pdf };
  } catch (error) {
    return { failed: (error as Error).stack ?? String(error) };
  }
}
