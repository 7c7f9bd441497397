import { useTranslation } from 'react-i18next';
import type { Problem, ProblemParams } from './api/problem';

/** Turns codes into sentences of the `errors` catalogue; a code without one gives a general sentence and the code. */
export function useProblemMessage() {
  const { t, i18n } = useTranslation('errors');

  function sentenceOf(code: string, params: ProblemParams = {}): string {
    return i18n.exists(code, { ns: 'errors' }) ? t(code, params) : t('unknown', { code });
  }

  function sentence(problem: Problem): string {
    return sentenceOf(problem.code, problem.params);
  }

  /** One sentence per field, as React Aria's form takes them. */
  function fieldSentences(problem: Problem): Record<string, string> {
    const sentences: Record<string, string> = {};
    if (problem.field) sentences[problem.field] = sentence(problem);
    for (const { field, code, params } of problem.errors ?? []) sentences[field] = sentenceOf(code, params);
    return sentences;
  }

  return { sentence, sentenceOf, fieldSentences };
}
