import { useTranslation } from 'react-i18next';
import { useChoiceText } from '../filters/use-choice-text';
import { useFormats } from '../format/use-formats';
import type { Selection } from '../selection/selection';
import type { By, Part } from './use-breakdown';

/** What a house is not told of persons it shares with another: the name of that part. */
const elsewhereKeys = {
  criterionGroup: 'criterionElsewhere',
  residenceCommune: 'homeElsewhere',
  qpv: 'homeElsewhere',
} as const;

const NUMBERED: readonly By[] = ['authority', 'firm', 'operation'];

/** The words of a part of a breakdown. */
export function usePartNames(by: By): (part: Pick<Part, 'key' | 'label'>) => string {
  const { t } = useTranslation('charts');
  const choiceText = useChoiceText();
  const { formatShortMonth } = useFormats();
  return ({ key, label }) => {
    if (key === null)
      return t(by in elsewhereKeys ? elsewhereKeys[by as keyof typeof elsewhereKeys] : 'remainder');
    if (label !== null) return label;
    if (by === 'month') return formatShortMonth(key);
    if (by === 'qpv') return t(`qpv.${key}`);
    return choiceText(by, key) ?? key;
  };
}

/** The hours of one part, as a selection; null for a part that no filter gives. */
export function partOf(
  by: By,
  { key, stack }: Part,
  selection: Selection,
  stackBy?: string,
): Selection | null {
  if (key === null || (by === 'qpv' && key === 'false')) return null;
  const stacked = stack && stackBy ? { [stackBy]: stack } : {};
  if (by === 'month') return { ...selection, ...stacked, from: key, to: key };
  if (by === 'year') return { ...selection, ...stacked, ...within(selection, key) };
  return { ...selection, ...stacked, [by]: NUMBERED.includes(by) ? Number(key) : key };
}

/** The months of a period that are of one year. */
function within({ from, to }: Selection, year: string): { from: string; to: string } {
  const [first, last] = [`${year}-01`, `${year}-12`];
  return { from: from > first ? from : first, to: to < last ? to : last };
}
