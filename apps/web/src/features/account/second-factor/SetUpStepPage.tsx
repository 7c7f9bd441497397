import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { awaitedStep } from '../../../lib/session/awaited-step';
import { safeReturn } from '../../../lib/session/safe-return';
import { sessionQuery } from '../../../lib/session/session';
import { useEnter } from '../../../lib/session/use-enter';
import { DoorPage } from '../../../ui/page/DoorPage';
import { BackToSignIn } from './BackToSignIn';
import { SetUpFactor } from './SetUpFactor';
import css from './second-factor.module.css';

/** After the password, for whoever cannot work without a second factor and has none yet. */
export function SetUpStepPage() {
  const { t } = useTranslation('account');
  const [params] = useSearchParams();
  const session = useQuery(sessionQuery);
  const [showsCodes, setShowsCodes] = useState(false);
  const queries = useQueryClient();
  const enter = useEnter();
  const finish = useMutation({
    mutationFn: () => queries.fetchQuery({ ...sessionQuery, staleTime: 0 }),
    onSuccess: (opened) => {
      setShowsCodes(false);
      if (opened) enter(opened);
    },
  });
  // The session opens with the first code, before its owner has kept the recovery codes: they stay on screen.
  if (!showsCodes && !session.isPending) {
    if (session.data) return <Navigate to={safeReturn(params.get('retour'))} replace />;
    const step = awaitedStep(session.error);
    if (step !== '/connexion/mise-en-place')
      return <Navigate to={{ pathname: step ?? '/connexion', search: params.toString() }} replace />;
  }
  return (
    <DoorPage title={t('setUp.title')} isWide>
      <p className={css.lead}>{t('setUp.why')}</p>
      <SetUpFactor
        proof="none"
        doneLabel={t('setUp.enter')}
        isFinishing={finish.isPending}
        onConfirmed={() => setShowsCodes(true)}
        onDone={() => finish.mutate()}
      />
      {showsCodes ? null : <BackToSignIn />}
    </DoorPage>
  );
}
