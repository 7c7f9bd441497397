import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog';
import { ProofForm } from './ProofForm';
import { RecoveryCodes } from './RecoveryCodes';
import { secondFactorQuery, useRecoveryCodes } from './use-second-factor';

/** Ten new recovery codes in place of those before, against the password or a code. */
export function RenewCodesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const renew = useRecoveryCodes();
  const finish = () => {
    void queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
    onClose();
  };
  return (
    <Dialog title={t('factor.renewCodes')} isOpen onClose={finish}>
      {renew.data ? (
        <RecoveryCodes codes={renew.data.recoveryCodes} doneLabel={t('recovery.done')} onDone={finish} />
      ) : (
        <ProofForm
          hasFactor
          submitLabel={t('factor.renewCodes')}
          error={renew.error}
          isPending={renew.isPending}
          onProve={(proof) => renew.mutate(proof)}
          onCancel={onClose}
        >
          <p>{t('factor.renewEffect')}</p>
        </ProofForm>
      )}
    </Dialog>
  );
}
