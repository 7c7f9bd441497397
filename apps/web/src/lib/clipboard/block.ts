/** A block as spreadsheets put it on the clipboard: lines of cells parted by tabs; quoted cells may hold line breaks. */
export function readBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) =>
    line.split('\t').map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    ),
  );
}

/** A block the way spreadsheets read it. */
export function writeBlock(cells: string[][]): string {
  return cells.map((line) => line.join('\t')).join('\n');
}
