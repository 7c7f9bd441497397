import { useTranslation } from 'react-i18next';
import { classes } from '../classes';
import css from './state.module.css';

/** Grey lines in place of the ones that are coming, as tall as they will be; says so to screen readers. */
export function LoadingState({ lines = 6, isPage }: { lines?: number; isPage?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes(css.loading, isPage && css.page)} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className={css.line} aria-hidden="true" />
      ))}
    </div>
  );
}
