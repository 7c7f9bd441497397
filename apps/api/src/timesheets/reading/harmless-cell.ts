// What a spreadsheet takes for a formula, in full width too, or moves to the next cell.
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/;
// '-7,5' and '+33' followed by digits alone are numbers, which start no formula; they stay what the firm wrote.
const NUMBER = /^[-+\u2212]?\d+(?:[.,]\d+)?$/;

/** A text a spreadsheet would take for a formula, marked by an apostrophe so that it is shown as it is. */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

// '="151,67"': how software writes a text a spreadsheet must not make a number of.
const KEPT_AS_TEXT = /^="([^"=]*)"$/;

/** The text an apostrophe protects, as it was before `harmlessCell`; or that software kept as a text by a formula. */
export function withoutProtection(text: string): string {
  const kept = KEPT_AS_TEXT.exec(text)?.[1];
  if (kept !== undefined) return kept.trim();
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
