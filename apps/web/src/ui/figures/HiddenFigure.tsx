import { useTranslation } from 'react-i18next';
import css from './hidden-figure.module.css';

/** A figure that may not be told: a quiet word, and why when it is pointed at. Never a zero, never a dash. */
export function HiddenFigure() {
  const { t } = useTranslation('ui');
  return (
    <abbr className={css.hidden} title={t('hidden.why')}>
      {t('hidden.word')}
    </abbr>
  );
}
