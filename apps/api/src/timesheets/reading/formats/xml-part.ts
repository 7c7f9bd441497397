import { invalid } from '../../../platform/refuse.js';
import { type XmlHandler, XmlReader } from './xml-reader.js';
import type { ZipParts } from './zip-parts.js';

/** Reads one part of a zip as XML, UTF-8 or UTF-16 by its mark. Throws as `ZipParts.read` and `XmlReader`. */
export async function readXmlPart(zip: ZipParts, name: string, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    await zip.read(name, (chunk) => {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      reader.write(decoder.decode(chunk, { stream: true }));
    });
    if (decoder) reader.write(decoder.decode());
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw invalid('file-unreadable', 'file');
    throw error;
  }
  reader.end();
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Gives the elements of a small part by name, with their attributes: enough for lists of sheets, formats, relations. */
export function eachElement(
  visit: (name: string, attributes: Readonly<Record<string, string>>) => void,
): XmlHandler {
  return { open: visit, text: () => undefined, close: () => undefined };
}
