import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import type { Finding } from './use-this-month';

/** A remark on a row in words a firm understands: this screen's own sentence, else the general one of its code. */
export function useFindingSentence() {
  const { t, i18n } = useTranslation('this-month');
  const { sentenceOf } = useProblemMessage();
  return ({ code, params }: Finding): string => {
    return i18n.exists(`finding.${code}`, { ns: 'this-month' })
      ? t(`finding.${code}`, params)
      : sentenceOf(code, params as ProblemParams);
  };
}
