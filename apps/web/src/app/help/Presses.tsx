import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Press } from '../../lib/keyboard/shortcuts';
import css from './help.module.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How keys that are drawn are drawn; the others are named in the catalogue, or are what they write. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const NAMED = ['Enter', 'Tab', 'Delete', 'Backspace', 'Space'];
const SPACE = '\u0020';

type PressesProps = {
  presses: readonly Press[] /** One after the other, and not one or the other. */;
  isSequence?: boolean;
};

/** Keys as they are engraved: those held, once where all the presses hold them, then each key. */
export function Presses({ presses, isSequence = false }: PressesProps) {
  const { t } = useTranslation('help');
  const [first] = presses;
  const isHeldByAll = presses.every(
    ({ isCommand, isShift }) => isCommand === first?.isCommand && isShift === first?.isShift,
  );
  return (
    <span className={css.keys}>
      {presses.map((press, at) => (
        <Fragment key={`${press.isCommand} ${press.isShift} ${press.key}`}>
          {at > 0 ? <span className="visually-hidden">{t(isSequence ? 'then' : 'or')}</span> : null}
          <span className={css.press}>
            {press.isCommand && (at === 0 || !isHeldByAll) ? <kbd>{isApple ? '⌘' : 'Ctrl'}</kbd> : null}
            {press.isShift && (at === 0 || !isHeldByAll) ? <kbd>{t('key.Shift')}</kbd> : null}
            <kbd>{nameOf(press.key)}</kbd>
          </span>
        </Fragment>
      ))}
    </span>
  );

  function nameOf(key: string): string {
    const name = key === SPACE ? 'Space' : key;
    if (NAMED.includes(name)) return t(`key.${name}`);
    return SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  }
}
