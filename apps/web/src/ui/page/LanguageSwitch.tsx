import type { Language } from '@clausier/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { rememberLanguage } from '../../lib/i18n/language';
import css from './language-switch.module.css';

const languages = [
  { code: 'fr', short: 'FR', name: 'Français' },
  { code: 'en', short: 'EN', name: 'English' },
] as const;

type LanguageSwitchProps = {
  /** Called with the choice, for instance to keep it with the account. */ onChange?: (
    language: Language,
  ) => void;
};

/** French or English, each named in its own language; this browser remembers the choice. */
export function LanguageSwitch({ onChange }: LanguageSwitchProps) {
  const { t, i18n } = useTranslation('ui');
  return (
    <fieldset className={css.switch}>
      <legend className="visually-hidden">{t('language')}</legend>
      {languages.map(({ code, short, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={name}
          aria-pressed={i18n.language === code}
          onClick={() => {
            rememberLanguage(code);
            void i18n.changeLanguage(code);
            onChange?.(code);
          }}
        >
          <span aria-hidden="true">{short}</span>
          <span className="visually-hidden">{name}</span>
        </button>
      ))}
    </fieldset>
  );
}
