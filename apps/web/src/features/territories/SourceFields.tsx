import { useTranslation } from 'react-i18next';
import { CheckboxField } from '../../ui/fields/CheckboxField';
import { TextField } from '../../ui/fields/TextField';

/** How an attachment is known: the document that says it, and whether somebody read it there. */
export function SourceFields({ isVerified, source }: { isVerified: boolean; source: string }) {
  const { t } = useTranslation('territories');
  return (
    <>
      <TextField
        label={t('field.source')}
        name="source"
        isRequired
        maxLength={500}
        defaultValue={source}
        description={t('field.sourceHelp')}
      />
      <CheckboxField name="isVerified" value="yes" defaultSelected={isVerified}>
        {t('field.isVerified')}
      </CheckboxField>
    </>
  );
}
