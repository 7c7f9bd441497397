import { once } from 'node:events';
import { PassThrough, type Transform } from 'node:stream';
import { formatHours } from '@clausier/domain/hours/format-hours';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { stringify } from 'csv-stringify';
import type { FastifyReply } from 'fastify';

export interface CsvColumn {
  readonly key: string;
  readonly header: string;
}

export type CsvValue = string | number | Date | null;
export type CsvRow = Readonly<Record<string, CsvValue>>;

/** A count in a file whose other numbers are hours: text of digits only, which no spreadsheet can run. */
export const count = (value: number): string => String(value);

/** A figure that may be hidden, as a file says it: never an empty cell, never a zero. */
export const orHidden = (value: CsvValue): CsvValue => value ?? 'masqué';

/**
 * Sends rows as they are read: semicolons, UTF-8 with its mark, decimals as French spreadsheets read them. A
 * number is hours in hundredths. A text that a spreadsheet would run as a formula is neutralised.
 */
export function streamCsv(
  reply: FastifyReply,
  name: string,
  columns: readonly CsvColumn[],
  read: (write: (rows: readonly CsvRow[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const csv = stringify({
    delimiter: ';',
    bom: true,
    header: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: [...columns],
    cast: { number: frenchHours, date: (instant) => instant.toISOString() },
  });
  return download(reply, name, csv, (write) =>
    read(async (rows) => {
      for (const row of rows) await write(row);
    }),
  );
}

/** Sends lines that are already written, as the same kind of file. */
export function streamText(
  reply: FastifyReply,
  name: string,
  read: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const text = new PassThrough({ highWaterMark: 1 << 17 });
  let isFirst = true;
  return download(reply, name, text, (write) =>
    read(async (lines) => {
      await write(isFirst ? `\uFEFF${lines}` : lines);
      isFirst = false;
    }),
  );
}

/**
 * A file that leaves while it is written, no faster than it is read. An error before the first write is answered as a
 * problem; after it, the download breaks off rather than pass for whole.
 */
async function download(
  reply: FastifyReply,
  name: string,
  stream: Transform,
  read: (write: (chunk: unknown) => Promise<void>) => Promise<void>,
): Promise<void> {
  // A reader who goes away must not leave the transaction waiting for a drain that never comes.
  const gone = new AbortController();
  stream.once('close', () => gone.abort());
  // `reply.sent` only turns true when the last byte has left.
  let isOpen = false;
  const open = () => {
    if (isOpen) return;
    isOpen = true;
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="${name}"`);
    reply.send(stream);
  };
  try {
    await read(async (chunk) => {
      open();
      if (!stream.write(chunk)) await once(stream, 'drain', { signal: gone.signal });
    });
    open();
    stream.end();
  } catch (error) {
    if (!isOpen) throw error;
    stream.destroy(error as Error);
  }
}

/** Hundredths as '1216,50': no thousands mark, which would make a text of it. */
function frenchHours(hundredths: number): string {
  const text = formatHours(hoursFromHundredths(hundredths), 'fr', { trim: false });
  return text.replace(/\s/g, '');
}
