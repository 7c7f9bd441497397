/** Windows-1252 letters beyond Latin-1, from 0x80 on: what UTF-8 bytes look like when they are read as that page. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TWICE_ENCODED = /[ÃÂâÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  rsquo: '’',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export interface CleanText {
  readonly text: string;
  /** Letters came back from a second encoding or from an entity, or control characters went. */
  readonly wasGarbled: boolean;
  readonly wasPadded: boolean;
  /** Letters are lost for good: the replacement character is in their place. */
  readonly isBroken: boolean;
}

/** A text without what its travels did to it: spaces around it, letters encoded twice, entities, control characters. */
export function cleanText(said: string): CleanText {
  const letters = withoutEntities(decodedText(said)).replace(CONTROLS, '');
  const text = letters.trim();
  return {
    text: text.toWellFormed(),
    wasGarbled: letters !== said,
    wasPadded: text !== letters,
    isBroken: text.includes('\ufffd') || !text.isWellFormed(),
  };
}

const MOST_ENCODINGS = 3;

/** A text that was encoded twice, or three times. */
function decodedText(text: string): string {
  let decoded = text;
  for (let times = 0; times < MOST_ENCODINGS; times++) {
    const once = encodedOnce(decoded);
    if (once === decoded) break;
    decoded = once;
  }
  return decoded;
}

/** 'MÃ©tropole' is 'Métropole' whose UTF-8 was taken for windows-1252. A text that is not such is left as it is. */
function encodedOnce(text: string): string {
  if (!TWICE_ENCODED.test(text)) return text;
  let encoded = '';
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    const place = FROM_80.indexOf(letter);
    const byte = code < 0x100 && !(code >= 0x80 && code < 0xa0) ? code : place < 0 ? -1 : 0x80 + place;
    if (byte < 0) return text;
    encoded += `%${byte.toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(encoded);
  } catch {
    return text;
  }
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, (whole, digits, hex, name) => {
    if (name !== undefined) return namedLetter(String(name)) ?? whole;
    const code = digits === undefined ? Number.parseInt(hex, 16) : Number(digits);
    const isLetter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isLetter ? String.fromCodePoint(code) : whole;
  });
}

/** '&eacute;' and '&Eacute;' are two letters; '&AMP;' is the sign of '&amp;'. */
function namedLetter(name: string): string | undefined {
  const letter = ENTITIES[name.toLowerCase()];
  return /^[A-Z][a-z]/.test(name) ? letter?.toUpperCase() : letter;
}
