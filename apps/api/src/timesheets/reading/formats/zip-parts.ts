import { once } from 'node:events';
import { promisify } from 'node:util';
import { crc32, createInflateRaw } from 'node:zlib';
import { DomainError } from '@clausier/domain/shared/domain-error';
import yauzl from 'yauzl';
import { invalid } from '../../../platform/refuse.js';
import { READING_LIMITS } from '../reading-limits.js';

const openZip = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const CHUNK = 128 * 1024;

/**
 * The parts of a zip, inflated one at a time and never whole in memory. Its directory is read by a library, and believed in
 * nothing: parts must not overlap, bear one name or inflate to anything but what they say, by size and by checksum. Names
 * are labels: no path is ever made of them. Every method throws `file-unreadable`, `file-too-large`, `file-encrypted`.
 */
export class ZipParts {
  private inflated = 0;

  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<ZipParts> {
    try {
      const zip = await openZip(bytes, { lazyEntries: true, decodeStrings: false });
      if (zip.entryCount > READING_LIMITS.entries) throw tooLarge();
      const entries = await readDirectory(zip);
      refuseOverlap(entries);
      const announced = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
      if (announced > READING_LIMITS.inflatedBytes) throw tooLarge();
      const named = new Map(entries.map((entry) => [nameOf(entry), entry] as const));
      // Two parts of one name are two files in one: which of them is read depends on the program.
      if (named.size !== entries.length) throw unreadable();
      return new ZipParts(bytes, named);
    } catch (error) {
      throw error instanceof DomainError ? error : unreadable();
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Gives a part to `take` piece by piece, counting what comes out. */
  async read(name: string, take: (chunk: Buffer) => void): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) throw unreadable();
    if (entry.generalPurposeBitFlag & 1) throw invalid('file-encrypted', 'file');
    let size = 0;
    let sum = 0;
    const count = (chunk: Buffer) => {
      size += chunk.length;
      this.inflated += chunk.length;
      if (this.inflated > READING_LIMITS.inflatedBytes) throw tooLarge();
      if (size > entry.uncompressedSize) throw unreadable();
      sum = crc32(chunk, sum);
      take(chunk);
    };
    await this.inflate(entry, count);
    if (size !== entry.uncompressedSize || sum !== entry.crc32) throw unreadable();
  }

  private async inflate(entry: yauzl.Entry, take: (chunk: Buffer) => void): Promise<void> {
    const content = this.contentOf(entry);
    if (entry.compressionMethod === STORED) {
      for (let at = 0; at < content.length; at += CHUNK) take(content.subarray(at, at + CHUNK));
      return;
    }
    if (entry.compressionMethod !== DEFLATED) throw unreadable();
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    inflate.end(content);
    try {
      for await (const chunk of inflate) take(chunk as Buffer);
    } catch (error) {
      throw error instanceof DomainError ? error : unreadable();
    } finally {
      inflate.destroy();
    }
  }

  private contentOf({ relativeOffsetOfLocalHeader: at, compressedSize }: yauzl.Entry): Buffer {
    if (at + LOCAL_HEADER_SIZE > this.bytes.length || this.bytes.readUInt32LE(at) !== LOCAL_HEADER)
      throw unreadable();
    const start =
      at + LOCAL_HEADER_SIZE + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    if (start + compressedSize > this.bytes.length) throw unreadable();
    return this.bytes.subarray(start, start + compressedSize);
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
  return entries.filter((entry) => !nameOf(entry).endsWith('/'));
}

function nameOf(entry: yauzl.Entry): string {
  return (entry.fileName as unknown as Buffer).toString('utf8').replaceAll('\\', '/');
}

/** Parts that share their bytes inflate to far more than a file holds. */
function refuseOverlap(entries: readonly yauzl.Entry[]): void {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { relativeOffsetOfLocalHeader, compressedSize } of sorted) {
    if (relativeOffsetOfLocalHeader < end) throw unreadable();
    end = relativeOffsetOfLocalHeader + LOCAL_HEADER_SIZE + compressedSize;
  }
}

function tooLarge(): DomainError {
  return invalid('file-too-large', 'file', { limit: READING_LIMITS.inflatedBytes });
}

function unreadable(): DomainError {
  return invalid('file-unreadable', 'file');
}
