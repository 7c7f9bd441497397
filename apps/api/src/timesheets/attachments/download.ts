import type { FastifyReply } from 'fastify';

/**
 * Says that an answer is a file to keep, never a page to show: its name in letters every header holds, and again as it was
 * typed (RFC 6266). `nosniff` is on every answer.
 */
export function asDownload(reply: FastifyReply, name: string, mediaType: string): void {
  const plain = name.replace(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${whole}`);
}
