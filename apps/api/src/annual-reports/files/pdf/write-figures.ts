import { INK_2, MARGIN, PETROL, PETROL_50, type Sheet, type Structure } from './sheet.js';

/** A figure with its name, both as they are printed. */
export interface PrintedFigure {
  readonly label: string;
  readonly text: string;
}

/** The figures a reader looks for first, side by side. */
export function writeFigures(sheet: Sheet, figures: readonly PrintedFigure[]): void {
  const [height, width] = [58, sheet.width / figures.length];
  const top = sheet.y;
  sheet.decorate((doc) => doc.roundedRect(MARGIN, top, sheet.width, height, 5).fill(PETROL_50));
  const list = sheet.element('L');
  sheet.root.add(list);
  for (const [at, figure] of figures.entries())
    list.add(figureItem(sheet, figure, MARGIN + at * width + 10, top + 9, width - 16));
  list.end();
  sheet.y = top + height + 4;
}

function figureItem(
  sheet: Sheet,
  { label, text }: PrintedFigure,
  x: number,
  y: number,
  width: number,
): Structure {
  return sheet.element('LI', [
    sheet.element('LBody', [
      sheet.element('P', () => sheet.write(label, { size: 8, colour: INK_2 }, x, y, width)),
      sheet.element('P', () =>
        sheet.write(text, { size: 17, weight: 'Bold', colour: PETROL }, x, y + 20, width),
      ),
    ]),
  ]);
}
