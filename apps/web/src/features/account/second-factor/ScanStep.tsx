import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/forms/Form';
import { CodeField } from './CodeField';
import { QrCode } from './QrCode';
import css from './second-factor.module.css';
import { type ProposedFactor, useConfirmation } from './use-second-factor';

type ScanStepProps = { proposal: ProposedFactor; onConfirmed: (codes: string[]) => void };

/** The secret to put in the application, by camera or by hand, and the code that shows it is there. */
export function ScanStep({ proposal, onConfirmed }: ScanStepProps) {
  const { t } = useTranslation('account');
  const confirm = useConfirmation(onConfirmed);
  return (
    <div className={css.scan}>
      <QrCode text={proposal.uri} label={t('setUp.qr')} />
      <div className={css.stack}>
        <p>{t('setUp.scan')}</p>
        <p className={css.onThisPhone}>
          <a href={proposal.uri}>{t('setUp.openApplication')}</a>
        </p>
        <div>
          <p className="small">{t('setUp.byHand')}</p>
          <code className={css.secret}>{proposal.secret.match(/.{4}/g)?.join(' ')}</code>
        </div>
        <Form
          onSubmit={(data) => confirm.mutate(String(data.get('code')))}
          error={confirm.error}
          isPending={confirm.isPending}
          submitLabel={t('setUp.confirm')}
        >
          <CodeField label={t('setUp.code')} description={t('setUp.codeHelp')} />
        </Form>
      </div>
    </div>
  );
}
