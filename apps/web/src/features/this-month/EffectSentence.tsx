import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import type { Statement } from './use-this-month';

/** What sending would change, in one sentence: hours, people, what is left out, and the file's own total. */
export function EffectSentence({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const { formatHours } = useFormats();
  const { effect } = statement;
  const gap = effect.fileTotal === null ? 0 : effect.fileTotal - effect.hoursRead;
  const isFlagged = effect.refusedRows + effect.duplicateRows > 0;
  const gapText = { gap: formatHours(gap) };
  const sum =
    gap === 0
      ? t('effect.agrees')
      : isFlagged
        ? t('effect.differsFlagged', gapText)
        : t('effect.differs', gapText);
  const parts = [
    effect.changedLines > 0 ? t('effect.changed', { count: effect.changedLines }) : null,
    effect.identicalLines > 0 ? t('effect.identical', { count: effect.identicalLines }) : null,
    effect.duplicateRows > 0 ? t('effect.duplicates', { count: effect.duplicateRows }) : null,
    effect.refusedRows > 0 ? t('effect.refused', { count: effect.refusedRows }) : null,
    effect.fileTotal === null ? null : t('effect.fileTotal', { total: formatHours(effect.fileTotal) }),
    effect.fileTotal === null ? null : sum,
  ].filter((part) => part !== null);
  return (
    <span aria-live="polite">
      <b>+ {formatHours(effect.hours)}</b> {t('effect.persons', { count: effect.persons })}
      {parts.map((part) => ` · ${part}`).join('')}
    </span>
  );
}
