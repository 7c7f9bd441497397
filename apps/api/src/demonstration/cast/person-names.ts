import { readAsset } from '../../reference/read-asset.js';

const NAMES = readAsset<{ families: string[]; women: string[]; men: string[] }>(
  'demonstration/person-names.json',
);

/** Names heard in the north of France. Any likeness of a full name with a living person is a coincidence. */
export const FAMILY_NAMES: readonly string[] = NAMES.families;
export const WOMEN: readonly string[] = NAMES.women;
export const MEN: readonly string[] = NAMES.men;
