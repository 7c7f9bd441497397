import { useTranslation } from 'react-i18next';
import css from './objective-bar.module.css';

/** What the solid, hatched and ticked parts of an objective bar stand for; put once per card. */
export function ObjectiveLegend({ hasProjection }: { hasProjection?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <ul className={css.legend}>
      <li>
        <span className={css.swatch}>
          <i className={css.validated} />
        </span>
        {t('objectiveBar.validated')}
      </li>
      <li>
        <span className={css.swatch}>
          <i className={css.declared} />
        </span>
        {t('objectiveBar.declared')}
      </li>
      <li>
        <span className={css.swatch}>
          <i className={css.tick} />
        </span>
        {t('objectiveBar.objective')}
      </li>
      {hasProjection ? (
        <li>
          <span className={css.swatch}>
            <i className={css.projected} />
          </span>
          {t('objectiveBar.projection')}
        </li>
      ) : null}
    </ul>
  );
}
