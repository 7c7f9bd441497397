import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { useLinkToken } from '../../lib/session/use-link-token';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { DoorPage } from '../../ui/page/DoorPage';
import { Sign } from '../../ui/signs/Sign';
import { LoadingState } from '../../ui/states/LoadingState';
import css from './deposit.module.css';
import { useDepositDoor, useOpenDeposit } from './use-deposit';

/**
 * The page a firm's link leads to. It says whose statements it opens and until when; nothing opens before somebody presses the
 * button, so that a program that follows the links of a message opens nothing.
 */
export function DepositDoorPage() {
  const { t } = useTranslation('deposit');
  const token = useLinkToken();
  const door = useDepositDoor(token);
  if (door.isPending)
    return (
      <DoorPage title={t('title')}>
        <LoadingState lines={4} />
      </DoorPage>
    );
  if (door.error)
    return (
      <DoorPage title={t('title')}>
        <Refusal error={door.error} />
        <p className={css.lead}>{t('askAgain')}</p>
        <ButtonLink to="/connexion">{t('signIn')}</ButtonLink>
      </DoorPage>
    );
  return <OpenDoor key={token} token={token} {...door.data} />;
}

function OpenDoor({ token, firmName, expiresAt }: { token: string; firmName: string; expiresAt: string }) {
  const { t } = useTranslation('deposit');
  const { formatInstantDay } = useFormats();
  const open = useOpenDeposit(token);
  return (
    <DoorPage title={t('title')}>
      <p className={css.firm}>{firmName}</p>
      <p className={css.lead}>{t('lead')}</p>
      <ol className={css.steps}>
        <li>{t('step.give')}</li>
        <li>{t('step.check')}</li>
        <li>{t('step.certify')}</li>
      </ol>
      {open.error ? <Refusal error={open.error} /> : null}
      <Button tone="primary" autoFocus isPending={open.isPending} onPress={() => open.mutate()}>
        {t('open')}
      </Button>
      <p className={css.small}>{t('until', { until: formatInstantDay(expiresAt) })}</p>
    </DoorPage>
  );
}

/** Why a link opens nothing. A token cut short by a mail program is refused by its shape. */
function Refusal({ error }: { error: unknown }) {
  const { sentence, sentenceOf } = useProblemMessage();
  const problem = problemOf(error);
  return (
    <p className={css.refusal} role="alert">
      <Sign name="alert" />
      {problem.code === 'fields-invalid' ? sentenceOf('deposit-link-unknown') : sentence(problem)}
    </p>
  );
}
