import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { openHelp } from '../../lib/keyboard/open-help';
import css from './help.module.css';

/** Opens the help from the foot of the column, and says by which key one opens it. */
export function HelpButton() {
  const { t } = useTranslation('shell');
  return (
    <Button className={css.open} onPress={openHelp} aria-keyshortcuts="?">
      {t('help')}
      <span className={css.openKey} aria-hidden="true">
        ?
      </span>
    </Button>
  );
}
