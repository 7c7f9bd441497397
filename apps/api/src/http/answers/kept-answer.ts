import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An answer that is the same for as long as what it tells has not moved: written and compressed once for each reader. */
export class KeptAnswer {
  constructor(readonly body: object) {}

  /** The same with the fields that are of this request. */
  with(now: object): GivenAnswer {
    return new GivenAnswer(this, now);
  }
}

/** A kept answer as it is given to one request. */
export class GivenAnswer {
  constructor(
    readonly kept: KeptAnswer,
    readonly now: object,
  ) {}
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** The text of a kept answer, to which what is of now is joined without writing or compressing it again. */
export class KeptText {
  private readonly rest: Buffer;
  private readonly compressed: Buffer;

  /** Takes an object that is ready to be sent and has a field at least. */
  constructor(body: object) {
    this.rest = Buffer.from(JSON.stringify(body).slice(1));
    this.compressed = deflateRawSync(this.rest, { level: constants.Z_BEST_COMPRESSION });
  }

  /** JSON of the fields of now, which come first, and of the kept ones. */
  plain(now: object): Buffer {
    return Buffer.concat([startOf(now), this.rest]);
  }

  /**
   * The same in gzip: a block stored as it is for what is of now, then the blocks compressed once. Blocks of one stream follow
   * each other freely; only its checksum and its length are of the whole (RFC 1951 and 1952).
   */
  gzip(now: object): Buffer {
    const start = startOf(now);
    const block = Buffer.alloc(5);
    block.writeUInt16LE(start.length, 1);
    block.writeUInt16LE(0xffff - start.length, 3);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc32(this.rest, crc32(start)), 0);
    trailer.writeUInt32LE((start.length + this.rest.length) % 2 ** 32, 4);
    return Buffer.concat([GZIP_HEADER, block, start, this.compressed, trailer]);
  }
}

/** An object left open after its last field. Throws when it is longer than a stored block, or has no field. */
function startOf(now: object): Buffer {
  const text = JSON.stringify(now);
  if (text === '{}' || text.length > 10_000)
    throw new RangeError('What is of now is a few fields, and one at least');
  return Buffer.from(`${text.slice(0, -1)},`);
}

/** True when a browser takes gzip. */
export function takesGzip(accepted: string | undefined): boolean {
  const gzip = accepted?.split(',').find((one) => /^\s*gzip\s*(;|$)/i.test(one));
  return gzip !== undefined && !/;\s*q=0(\.0*)?\s*$/i.test(gzip);
}
