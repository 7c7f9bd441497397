import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { Button } from '../../../ui/buttons/Button';
import { FormSummary } from '../../../ui/forms/FormSummary';
import { Steps } from '../../../ui/forms/Steps';
import { ProofForm } from './ProofForm';
import { RecoveryCodes } from './RecoveryCodes';
import { ScanStep } from './ScanStep';
import css from './second-factor.module.css';
import { useProposal } from './use-second-factor';

type SetUpFactorProps = {
  /** What must be shown first: nothing just after the password, else the password or a code of the factor in force. */
  proof: 'none' | 'password' | 'password-or-code';
  doneLabel: string;
  isFinishing?: boolean;
  /** Called once the factor is in force, while the recovery codes are being shown. */
  onConfirmed?: () => void;
  onDone: () => void;
};

/** Setting up a second factor, in three steps: an application, its first code, the recovery codes. */
export function SetUpFactor({ proof, doneLabel, isFinishing, onConfirmed, onDone }: SetUpFactorProps) {
  const { t } = useTranslation('account');
  const propose = useProposal();
  const [codes, setCodes] = useState<string[]>();
  const proposal = propose.data;
  const current = codes ? 2 : proposal ? 1 : 0;
  return (
    <div className={css.stack}>
      <Steps
        label={t('setUp.steps')}
        current={current}
        steps={[t('setUp.application'), t('setUp.link'), t('recovery.title')].map((label) => ({ label }))}
      />
      {codes ? (
        <RecoveryCodes codes={codes} doneLabel={doneLabel} isPending={isFinishing} onDone={onDone} />
      ) : proposal ? (
        <ScanStep
          proposal={proposal}
          onConfirmed={(given) => {
            onConfirmed?.();
            setCodes(given);
          }}
        />
      ) : (
        <>
          <p>{t('setUp.install')}</p>
          <p className="small">{t('setUp.examples')}</p>
          {proof === 'none' ? (
            <Begin error={propose.error} isPending={propose.isPending} onBegin={() => propose.mutate({})} />
          ) : (
            <ProofForm
              hasFactor={proof === 'password-or-code'}
              submitLabel={t('setUp.begin')}
              error={propose.error}
              isPending={propose.isPending}
              onProve={(shown) => propose.mutate(shown)}
            />
          )}
        </>
      )}
    </div>
  );
}

function Begin({ error, isPending, onBegin }: { error: unknown; isPending: boolean; onBegin: () => void }) {
  const { t } = useTranslation('account');
  return (
    <>
      {error ? <FormSummary problem={problemOf(error)} shownOnFields={new Set()} /> : null}
      <div>
        <Button tone="primary" isPending={isPending} onPress={onBegin}>
          {t('setUp.begin')}
        </Button>
      </div>
    </>
  );
}
