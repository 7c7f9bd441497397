/** Beyond as many, a file says something new in nearly every cell, and looking for what it said before is lost time. */
const MOST = 50_000;
const LONGEST = 60;

/** The texts of a file's cells, each kept once: a statement says the same names and months again and again. */
export class TextsOnce {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size < MOST) this.known.set(text, text);
    return text;
  }
}
