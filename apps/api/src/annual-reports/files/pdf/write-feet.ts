import { INK_2, MARGIN, type Sheet } from './sheet.js';

/** What a document is and which page, on each of them: a screen reader does not read it over and over. */
export function writeFeet(
  sheet: Sheet,
  text: string,
  numberOf: (page: number, pages: number) => string,
): void {
  const { doc } = sheet;
  const { start, count: pages } = doc.bufferedPageRange();
  for (let page = start; page < start + pages; page++) {
    doc.switchToPage(page);
    const y = doc.page.height - MARGIN - 8;
    doc.page.margins.bottom = 0;
    sheet.rule(y - 8);
    doc.markContent('Artifact', { type: 'Pagination' });
    const type = { size: 7.5, colour: INK_2 };
    sheet.write(text, type, MARGIN, y, sheet.width - 90);
    sheet.write(numberOf(page + 1, pages), { ...type, align: 'right' }, MARGIN + sheet.width - 90, y, 90);
    doc.endMarkedContent();
  }
}
