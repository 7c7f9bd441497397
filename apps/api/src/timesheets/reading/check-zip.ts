import { once } from 'node:events';
import { promisify } from 'node:util';
import { DomainError } from '@clausier/domain/shared/domain-error';
import yauzl from 'yauzl';
import { invalid } from '../../platform/refuse.js';
import { READING_LIMITS } from './reading-limits.js';

const MAX_ENTRIES = 5_000;

const openZip = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/**
 * Refuses a zip that would inflate beyond the limit, first by what its directory says, then by counting the bytes that
 * really come out: a directory can lie. Throws `file-too-large`, `file-unreadable`.
 */
export async function checkZip(bytes: Buffer): Promise<void> {
  try {
    const zip = await openZip(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > MAX_ENTRIES) throw tooLarge();
    const entries = await readDirectory(zip);
    const announced = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (announced > READING_LIMITS.inflatedBytes) throw tooLarge();
    let left: number = READING_LIMITS.inflatedBytes;
    for (const entry of entries) left -= await inflatedSize(zip, entry, left);
  } catch (error) {
    throw error instanceof DomainError ? error : invalid('file-unreadable', 'file');
  }
}

async function readDirectory(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  zip.on('entry', (entry: yauzl.Entry) => {
    entries.push(entry);
    zip.readEntry();
  });
  const end = once(zip, 'end');
  zip.readEntry();
  await end;
  return entries.filter(({ fileName }) => !fileName.endsWith('/'));
}

async function inflatedSize(zip: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<number> {
  const open = promisify((done: (error: Error | null, stream?: AsyncIterable<Buffer>) => void) =>
    zip.openReadStream(entry, done),
  );
  let size = 0;
  for await (const chunk of (await open())!) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
  }
  return size;
}

function tooLarge(): DomainError {
  return invalid('file-too-large', 'file', { limit: READING_LIMITS.inflatedBytes });
}
