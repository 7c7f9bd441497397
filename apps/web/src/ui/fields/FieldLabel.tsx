import { Label } from 'react-aria-components/Label';
import { useTranslation } from 'react-i18next';
import css from './field.module.css';

/** The name of a field, with "facultatif" when it may stay empty: what is required needs no star. */
export function FieldLabel({ label, isOptional }: { label: string; isOptional?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <Label className={css.label}>
      {label}
      {/* The space is read: without it the name of the field is one word, 'Communefacultatif'. */}
      {isOptional ? <span className={css.optional}> {t('optional')}</span> : null}
    </Label>
  );
}
