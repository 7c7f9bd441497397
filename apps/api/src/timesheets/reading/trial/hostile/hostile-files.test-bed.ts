import { BROKEN_FILES } from './broken-files.test-bed.js';
import { FOREIGN_FILES } from './foreign-files.test-bed.js';
import type { HostileFile } from './hostile-file.test-bed.js';
import { HOSTILE_LAYOUTS } from './hostile-layouts.test-bed.js';
import { HOSTILE_MARKUP } from './hostile-markup.test-bed.js';
import { HOSTILE_SHEETS } from './hostile-sheets.test-bed.js';
import { HOSTILE_ZIPS } from './hostile-zips.test-bed.js';

/** Every file of the trial. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...HOSTILE_ZIPS,
  ...HOSTILE_MARKUP,
  ...HOSTILE_SHEETS,
  ...BROKEN_FILES,
  ...FOREIGN_FILES,
  ...HOSTILE_LAYOUTS,
];

/** An honest statement, to be read while hostile ones are. */
export const HONEST = 'Nom;Heures\nDupont Zoé;7,5\n';
