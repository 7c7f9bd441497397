import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { firstStepsPath } from './step-address';
import css from './steps-card.module.css';
import { useHouseSteps } from './use-first-steps';

/** Above charts of a house that has validated nothing yet: why they are empty, and the way to what is left. */
export function FirstHoursNotice() {
  const { t } = useTranslation('first-steps');
  const way = useHouseSteps().data;
  if (!way?.isLeading) return null;
  return (
    <p className={css.notice}>
      {t('toCome.title')}. {t('toCome.text')} <Link to={firstStepsPath}>{t('toCome.action')}</Link>
    </p>
  );
}
