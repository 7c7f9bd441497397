import type { Language } from '@clausier/domain/shared/language';
import { hoursText } from '../../tables/figure-text.js';
import type { ReportBars } from '../../tables/report-table.js';
import { INK_2, LINE, MARGIN, type Sheet, type Structure } from './sheet.js';

/** Petrol at home, ochre for what crosses a border: told apart by lightness too, and by the order of the legend. */
const COLOURS = ['#11545c', '#c27c1a', '#f0d3a0'];
const HEIGHT = 150;
/** What a chart takes of a page, its legend included. */
export const CHART_HEIGHT = HEIGHT + 30;
const LEFT = 44;

/** Stacked bars, as one figure with words for who does not see it. */
export function writeChart(sheet: Sheet, section: Structure, bars: ReportBars, language: Language): void {
  sheet.makeRoom(CHART_HEIGHT);
  const top = sheet.y + 4;
  const box: [number, number, number, number] = [MARGIN, top, MARGIN + sheet.width, top + HEIGHT + 24];
  const said = { alt: bars.alt, bbox: box, placement: 'Block' } as const;
  section.add(sheet.element('Figure', () => draw(sheet, bars, top, language), said));
  sheet.y = top + CHART_HEIGHT;
}

function draw(sheet: Sheet, { names, series }: ReportBars, top: number, language: Language): void {
  const sums = names.map((_, at) => series.reduce((sum, { hours }) => sum + (hours[at] ?? 0), 0));
  const step = niceStep(Math.max(...sums, 100) / 4);
  const most = Math.ceil(Math.max(...sums, 100) / step) * step;
  const [base, scale] = [top + HEIGHT - 18, (HEIGHT - 26) / most];
  for (let at = 0; at <= most; at += step) drawLine(sheet, base - at * scale, hoursText(at, language));
  const slot = (sheet.width - LEFT) / names.length;
  for (const [at, name] of names.entries()) {
    const x = MARGIN + LEFT + at * slot;
    let y = base;
    for (const [which, { hours }] of series.entries()) {
      const height = Math.max(hours[at] ?? 0, 0) * scale;
      y -= height;
      if (height > 0) sheet.doc.rect(x + slot * 0.2, y, slot * 0.6, height).fill(COLOURS[which]!);
    }
    sheet.write(name, { size: 7, colour: INK_2 }, x + slot * 0.2, base + 5, slot);
  }
  drawLegend(
    sheet,
    series.map(({ name }) => name),
    top + HEIGHT + 6,
  );
}

function drawLine(sheet: Sheet, y: number, text: string): void {
  const { doc } = sheet;
  const from = MARGIN + LEFT;
  doc
    .moveTo(from, y)
    .lineTo(MARGIN + sheet.width, y)
    .lineWidth(0.4)
    .strokeColor(LINE)
    .stroke();
  sheet.write(text, { size: 7, colour: INK_2, align: 'right' }, MARGIN, y - 4, LEFT - 6);
}

function drawLegend(sheet: Sheet, names: readonly string[], y: number): void {
  let x = MARGIN + LEFT;
  for (const [at, name] of names.entries()) {
    sheet.doc.rect(x, y + 1, 8, 8).fill(COLOURS[at]!);
    sheet.write(name, { size: 8, colour: INK_2 }, x + 12, y, 140);
    x += 24 + sheet.doc.widthOfString(name) + 12;
  }
}

/** 1, 2 or 5 times a power of ten, not under what is asked: round marks on the scale. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least)!;
}
