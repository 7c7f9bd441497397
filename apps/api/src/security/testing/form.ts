/** A form with a file, as a program that is no browser may write it. */
export interface Form {
  readonly boundary?: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly file: { readonly name?: string; readonly type?: string; readonly content?: string | Buffer };
}

/** The bytes of a form, the fields before the file. Only what would end the name early is escaped in it. */
export function formWith({ boundary = 'limite', fields, file }: Form): {
  payload: Buffer;
  headers: { 'content-type': string };
} {
  const { name = '', type = '', content = '' } = file;
  const parts = fields.map(
    ([field, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const named = name.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${named}"\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    payload: Buffer.concat([
      Buffer.from(parts.join('') + head),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
