/** The text is no JSON from here on. */
export class BrokenText extends Error {}
