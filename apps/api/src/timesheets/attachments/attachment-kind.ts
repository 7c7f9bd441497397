import { invalid } from '../../platform/refuse.js';

/** What may be kept beside a statement: a signed paper, or a photo of one. */
export const ATTACHMENT_KINDS = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Ten megabytes: the photo of a page by a phone, or twenty scanned pages. */
export const LARGEST_ATTACHMENT = 10 * 1024 * 1024;
export const MOST_ATTACHMENTS = 5;

/** Brands of an ISO media file (ISO/IEC 14496-12) that hold a still image compressed by HEVC (ISO/IEC 23008-12). */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** The kind a file says it is by its first bytes, whatever its name: throws `attachment-kind-unknown` for any other. */
export function attachmentKind(bytes: Buffer): AttachmentKind {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'image/png';
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg';
  const isHeic =
    bytes.subarray(4, 8).toString('latin1') === 'ftyp' &&
    HEIC_BRANDS.includes(bytes.subarray(8, 12).toString('latin1'));
  if (isHeic) return 'image/heic';
  throw invalid('attachment-kind-unknown', 'file');
}
