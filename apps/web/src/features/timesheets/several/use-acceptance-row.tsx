import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import type { PreviewRow } from '../../../ui/tables/Preview';
import type { AcceptancePreview } from './use-several';

/** The rules that keep a line waiting, in few words: the line itself tells them whole. */
const RULES = [
  'month-outside-employment',
  'month-outside-assignment',
  'month-beyond-eligibility',
  'hour-kind-not-counted',
  'person-month-refused',
  'revision-stale',
] as const;

/** A statement in the preview: its firm and months, what it says, what would be left to decide and why. */
export function useAcceptanceRow(): (preview: AcceptancePreview) => PreviewRow {
  const { t } = useTranslation('timesheets');
  const { formatHours, formatMonth } = useFormats();
  const sentencesOfLeft = useLeftSentences();
  const { sentenceOf } = useProblemMessage();
  return (one) => {
    const { timesheetId, firmName, months, persons, hours, warnedLines, changedLines, refusal } = one;
    const about = [
      t('several.persons', { count: persons }),
      formatHours(hours),
      warnedLines > 0 ? t('list.warned', { count: warnedLines }) : null,
      changedLines > 0 ? t('list.changed', { count: changedLines }) : null,
      one.isInBackground ? t('several.inBackground') : null,
    ];
    return {
      key: timesheetId,
      what: (
        <>
          <Link to={`/releves/${timesheetId}`}>{firmName ?? t('several.gone')}</Link>
          {months.length > 0 ? ` · ${months.map(formatMonth).join(', ')}` : ''}
        </>
      ),
      about: one.lines > 0 ? about.filter(Boolean).join(' · ') : null,
      why: refusal
        ? sentenceOf(refusal === 'not-found' ? 'statement-not-waiting' : refusal)
        : sentencesOfLeft(one),
    };
  };
}

/** The lines that a rule keeps waiting, a sentence a rule; null when there are none. */
export function useLeftSentences() {
  const { t } = useTranslation('timesheets');
  const ruleOf = (code: string) => {
    const rule = RULES.find((one) => one === code);
    return t(rule ? `several.rule.${rule}` : 'several.rule.other');
  };
  return ({ left }: Pick<AcceptancePreview, 'left'>) =>
    left.length === 0
      ? null
      : left.map(({ code, lines }) => (
          <p key={code}>{t('several.left', { count: lines, why: ruleOf(code) })}</p>
        ));
}
