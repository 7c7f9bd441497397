import { useTranslation } from 'react-i18next';
import css from './language-switch.module.css';

const languages = [
  { code: 'fr', short: 'FR', name: 'Français' },
  { code: 'en', short: 'EN', name: 'English' },
] as const;

/** French or English, each named in its own language. */
export function LanguageSwitch() {
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
          onClick={() => void i18n.changeLanguage(code)}
        >
          <span aria-hidden="true">{short}</span>
          <span className="visually-hidden">{name}</span>
        </button>
      ))}
    </fieldset>
  );
}
