import { useTranslation } from 'react-i18next';
import { useChoiceText } from '../../lib/filters/use-choice-text';
import type { SurveyTable } from './use-annual-report';

type Row = SurveyTable['rows'][number];

const ELSEWHERE = ['criterionGroup', 'qpv', 'qualification', 'exit'] as const;

/** The words of a row: its own name, those of its code, or whose rows they are that the house is not told apart. */
export function useSurveyNames(by: SurveyTable['by']): (row: Row) => string {
  const { t } = useTranslation('annual-report');
  const { t: ofCharts } = useTranslation('charts');
  const { t: ofFiles } = useTranslation('participants');
  const choiceText = useChoiceText();
  return ({ key, label }) => {
    if (label !== null) return label;
    const unnamed = ELSEWHERE.find((known) => known === by) ?? 'other';
    if (key === null) return t(`annual-report:elsewhere.${unnamed}`);
    if (by === 'qpv') return ofCharts(`qpv.${key}`);
    if (by === 'qualification' || by === 'exit') return ofFiles(`${by}.${key}`);
    return choiceText(by, key) ?? key;
  };
}
