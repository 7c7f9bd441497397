/** What may follow a comma in JSON, or in what almost is: a text, a value, an end; else a word or a name without quotes. */
const GOES_ON = new Set([...'"\'{[]},-0123456789'].map((one) => one.charCodeAt(0)));
const WORD = /^(?:(?:true|false|null|nan|none|undefined)\b|[\w$]+\s*:|\/[/*]|$)/i;
const NAME_FOLLOWS = /^(["'])[^"']{1,100}\1\s*:/;
const SIGNS = new Set([...':}]{['].map((one) => one.charCodeAt(0)));
const [COMMA, SLASH, LINE_END, QUOTE, APOSTROPHE] = [0x2c, 0x2f, 0x0a, 0x22, 0x27];
const LOOKED_AT = 130;

/**
 * True when the quote at this place ends its text: what follows goes on with the JSON. A quote that words follow was left bare
 * inside the text. In true JSON every quote is told rightly.
 */
export function closesText(bytes: Uint8Array, at: number): boolean {
  const next = afterSpaces(bytes, at + 1);
  const byte = bytes[next];
  if (byte === undefined || SIGNS.has(byte)) return true;
  if (byte === COMMA) {
    const after = afterSpaces(bytes, next + 1);
    return GOES_ON.has(bytes[after]!) || WORD.test(textAt(bytes, after));
  }
  if (byte === SLASH) return bytes[next + 1] === SLASH || bytes[next + 1] === 0x2a;
  // The comma was forgotten: at the end of a line, or before a name.
  if (byte !== QUOTE && byte !== APOSTROPHE) return false;
  return bytes.subarray(at + 1, next).includes(LINE_END) || NAME_FOLLOWS.test(textAt(bytes, next));
}

function afterSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || (bytes[at]! >= 0x09 && bytes[at]! <= 0x0d)) at++;
  return at;
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + LOOKED_AT));
}
