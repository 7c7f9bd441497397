import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import type { Statement } from '../use-this-month';

/** What sending would change, in one sentence: hours, people, what is left out, and the file's own total. */
export function EffectSentence({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const { formatHours } = useFormats();
  const { effect } = statement;
  const gap = effect.fileTotal === null ? 0 : effect.fileTotal - effect.hours;
  const parts = [
    effect.changedLines > 0 ? t('effect.changed', { count: effect.changedLines }) : null,
    effect.identicalLines > 0 ? t('effect.identical', { count: effect.identicalLines }) : null,
    effect.duplicateRows > 0 ? t('effect.duplicates', { count: effect.duplicateRows }) : null,
    effect.refusedRows > 0 ? t('effect.refused', { count: effect.refusedRows }) : null,
    ...effect.warnings.map(({ code, persons }) =>
      t(`effect.warned.${code}`, { count: persons, defaultValue: '' }),
    ),
    effect.fileTotal === null
      ? null
      : gap === 0
        ? t('effect.agrees', { total: formatHours(effect.fileTotal) })
        : t('effect.differs', { total: formatHours(effect.fileTotal), gap: formatHours(gap) }),
  ].filter((part) => part !== null && part !== '');
  return (
    <span aria-live="polite">
      <b>+ {formatHours(effect.hours)}</b> {t('effect.persons', { count: effect.persons })}
      {parts.map((part) => ` · ${part}`).join('')}
    </span>
  );
}
