import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Sign } from '../../ui/signs/Sign';
import { openSearch } from './open-search';
import css from './search.module.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the search from the column of a large screen, and says by which keys one opens it. */
export function SearchButton() {
  const { t } = useTranslation('shell');
  return (
    <Button className={css.open} onPress={openSearch} aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}>
      <span className={css.openLabel}>
        <Sign name="search" />
        {t('search')}
      </span>
      <span className={css.keys} aria-hidden="true">
        {isApple ? '⌘ K' : 'Ctrl K'}
      </span>
    </Button>
  );
}
