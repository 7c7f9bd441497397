import { readBlock } from '../../../lib/clipboard/block';
import { type Block, type Place, placesOf } from './place';
import { textOf } from './text-of';

type Texts = { place: Place; text: string }[];

/** The gestures on a block of chosen cells; each is typed at once, and undone at once. */
export function blockGestures(block: Block, hoursAt: (place: Place) => number, type: (texts: Texts) => void) {
  const { from, to } = block;
  return {
    clear: () => type(placesOf(block).map((place) => ({ place, text: '' }))),
    /** The first line of the block repeated below; a single line takes the one above. */
    fillDown() {
      const source = from.row === to.row ? from.row - 1 : from.row;
      if (source < 0) return;
      const targets = placesOf(block).filter(({ row }) => row > source);
      type(targets.map((place) => ({ place, text: textOf(hoursAt({ row: source, column: place.column })) })));
    },
    /** A block of a spreadsheet, from the first chosen cell on; a single value fills the whole block. */
    paste(text: string) {
      const lines = readBlock(text);
      const only = lines.length === 1 && lines[0]!.length === 1 ? lines[0]![0]! : null;
      if (only !== null) return type(placesOf(block).map((place) => ({ place, text: only })));
      type(
        lines.flatMap((line, r) =>
          line.map((cell, c) => ({ place: { row: from.row + r, column: from.column + c }, text: cell })),
        ),
      );
    },
    copy(): string[][] {
      const width = to.column - from.column + 1;
      const texts = placesOf(block).map((place) => textOf(hoursAt(place)));
      return Array.from({ length: to.row - from.row + 1 }, (_, line) =>
        texts.slice(line * width, (line + 1) * width),
      );
    },
  };
}
