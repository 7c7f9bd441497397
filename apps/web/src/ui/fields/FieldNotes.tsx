import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';
import css from './field.module.css';

/** What helps to fill a field, then what is wrong with it (the browser's own sentences replaced by ours). */
export function FieldNotes({ description }: { description?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <>
      {description ? (
        <Text slot="description" className={css.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={css.error}>
        {({ validationDetails, validationErrors }) => {
          if (validationDetails.valueMissing) return t('required');
          if (validationDetails.typeMismatch) return t('notAnEmail');
          return validationErrors.join(' ');
        }}
      </FieldError>
    </>
  );
}
