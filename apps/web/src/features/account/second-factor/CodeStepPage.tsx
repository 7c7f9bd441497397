import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { awaitedStep } from '../../../lib/session/awaited-step';
import { safeReturn } from '../../../lib/session/safe-return';
import { sessionQuery } from '../../../lib/session/session';
import { useEnter } from '../../../lib/session/use-enter';
import { Button } from '../../../ui/buttons/Button';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { DoorPage } from '../../../ui/page/DoorPage';
import { accountPath } from '../paths';
import { BackToSignIn } from './BackToSignIn';
import { CodeField } from './CodeField';
import css from './second-factor.module.css';
import { useEnterWithCode, useEnterWithRecoveryCode } from './use-second-factor';

/** After the password: the code of the application, or a recovery code. */
export function CodeStepPage() {
  const { t } = useTranslation('account');
  const [params] = useSearchParams();
  const session = useQuery(sessionQuery);
  const [byRecovery, setByRecovery] = useState(false);
  if (session.data) {
    // Whoever had to use a recovery code sees how many are left, and where to change phones.
    return <Navigate to={byRecovery ? accountPath : safeReturn(params.get('retour'))} replace />;
  }
  const step = awaitedStep(session.error);
  if (!session.isPending && step !== '/connexion/code')
    return <Navigate to={{ pathname: step ?? '/connexion', search: params.toString() }} replace />;
  return (
    <DoorPage title={t(byRecovery ? 'step.recoveryTitle' : 'step.title')}>
      {byRecovery ? <RecoveryForm /> : <CodeForm />}
      <div className={css.other}>
        <Button tone="quiet" onPress={() => setByRecovery(!byRecovery)}>
          {t(byRecovery ? 'step.useCode' : 'step.useRecovery')}
        </Button>
      </div>
      <BackToSignIn />
    </DoorPage>
  );
}

function CodeForm() {
  const { t } = useTranslation('account');
  const enter = useEnter();
  const send = useEnterWithCode();
  return (
    <>
      <p className={css.lead}>{t('step.lead')}</p>
      <Form
        onSubmit={(data) => send.mutate(String(data.get('code')), { onSuccess: enter })}
        error={send.error}
        isPending={send.isPending}
        submitLabel={t('step.enter')}
      >
        <CodeField label={t('step.code')} autoFocus />
      </Form>
    </>
  );
}

function RecoveryForm() {
  const { t } = useTranslation('account');
  const enter = useEnter();
  const send = useEnterWithRecoveryCode();
  return (
    <>
      <p className={css.lead}>{t('step.recoveryLead')}</p>
      <Form
        onSubmit={(data) => send.mutate(String(data.get('code')), { onSuccess: enter })}
        error={send.error}
        isPending={send.isPending}
        submitLabel={t('step.enter')}
      >
        <TextField
          label={t('step.recoveryCode')}
          description={t('step.recoveryHelp')}
          name="code"
          autoComplete="off"
          spellCheck="false"
          maxLength={60}
          autoFocus
          isRequired
        />
      </Form>
    </>
  );
}
