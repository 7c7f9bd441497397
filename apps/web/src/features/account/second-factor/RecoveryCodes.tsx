import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { saveText } from './save-text';
import css from './second-factor.module.css';

type RecoveryCodesProps = {
  codes: string[];
  doneLabel: string;
  isPending?: boolean;
  onDone: () => void;
};

/** The ten codes, seen this once: copied, saved or printed, and kept before going on. */
export function RecoveryCodes({ codes, doneLabel, isPending, onDone }: RecoveryCodesProps) {
  const { t } = useTranslation('account');
  const [isKept, setKept] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const text = [t('recovery.fileTitle'), '', ...codes, '', t('recovery.once')].join('\n');
  return (
    <div className={css.stack}>
      <p>{t('recovery.why')}</p>
      <ul className={css.codes} aria-label={t('recovery.title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={`row no-print ${css.keep}`}>
        <Button onPress={() => saveText('clausier-codes-de-secours.txt', text)}>{t('recovery.save')}</Button>
        {navigator.clipboard ? (
          <Button onPress={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
            {t('recovery.copy')}
          </Button>
        ) : null}
        <Button onPress={() => window.print()}>{t('recovery.print')}</Button>
        <span role="status" className="small">
          {isCopied ? t('recovery.copied') : ''}
        </span>
      </div>
      <p className="small">{t('recovery.once')}</p>
      <div className={`no-print ${css.stack}`}>
        <CheckboxField isSelected={isKept} onChange={setKept}>
          {t('recovery.kept')}
        </CheckboxField>
        <div>
          <Button tone="primary" isDisabled={!isKept} isPending={isPending} onPress={onDone}>
            {doneLabel}
          </Button>
        </div>
      </div>
    </div>
  );
}
