import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { Card } from '../../../ui/page/Card';
import { Tag } from '../../../ui/signs/Tag';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { setUpPath } from '../paths';
import { useHasPassword } from '../use-openid-identity';
import { RemoveFactorDialog } from './RemoveFactorDialog';
import { RenewCodesDialog } from './RenewCodesDialog';
import css from './second-factor.module.css';
import { type SecondFactor, secondFactorQuery } from './use-second-factor';

/** The second factor of the account: whether it is there, how many recovery codes are left, what can be done. */
export function FactorCard() {
  const { t } = useTranslation('account');
  const factor = useQuery(secondFactorQuery);
  if (factor.error)
    return (
      <Card title={t('factor.title')}>
        <ErrorState error={factor.error} onRetry={() => void factor.refetch()} />
      </Card>
    );
  return (
    <Card title={t('factor.title')} actions={factor.data ? <State factor={factor.data} /> : null}>
      {factor.data ? <Content factor={factor.data} /> : <LoadingState lines={2} />}
    </Card>
  );
}

function State({ factor }: { factor: SecondFactor }) {
  const { t } = useTranslation('account');
  return <Tag tone={factor.isSetUp ? 'ok' : 'neutral'}>{t(factor.isSetUp ? 'factor.on' : 'factor.off')}</Tag>;
}

function Content({ factor }: { factor: SecondFactor }) {
  const { t } = useTranslation('account');
  const { isDemonstration } = useSession();
  const hasPassword = useHasPassword();
  if (isDemonstration) return <p>{t('factor.notForDemonstration')}</p>;
  if (factor.isSetUp) return <SetUp factor={factor} />;
  if (!factor.isPossible) return <p>{t('factor.notPossible')}</p>;
  if (hasPassword === false) return <p>{t('factor.needsPassword')}</p>;
  return (
    <div className={css.stack}>
      <p>{t('factor.what')}</p>
      <div>
        <ButtonLink to={setUpPath} tone="primary">
          {t('setUp.title')}
        </ButtonLink>
      </div>
    </div>
  );
}

/** From this number on, the codes left are a warning. */
const FEW = 2;

function SetUp({ factor }: { factor: SecondFactor }) {
  const { t } = useTranslation('account');
  const { formatInstant } = useFormats();
  const [dialog, setDialog] = useState<'codes' | 'remove'>();
  const count = factor.recoveryCodesLeft ?? 0;
  const close = () => setDialog(undefined);
  return (
    <div className={css.stack}>
      <p>{t('factor.since', { instant: formatInstant(factor.setUpAt ?? '') })}</p>
      <p className="row">
        {t('factor.codesLeft', { count })}
        {count <= FEW ? <Tag tone="warn">{t(count === 0 ? 'factor.noCode' : 'factor.fewCodes')}</Tag> : null}
      </p>
      <div className="row">
        <Button tone={count <= FEW ? 'primary' : 'normal'} onPress={() => setDialog('codes')}>
          {t('factor.renewCodes')}
        </Button>
        <ButtonLink to={setUpPath}>{t('factor.change')}</ButtonLink>
        {factor.isMandatory ? null : (
          <Button tone="quiet" onPress={() => setDialog('remove')}>
            {t('factor.remove')}
          </Button>
        )}
      </div>
      {factor.isMandatory ? <p className="small">{t('factor.mandatory')}</p> : null}
      {dialog === 'codes' ? <RenewCodesDialog onClose={close} /> : null}
      {dialog === 'remove' ? <RemoveFactorDialog onClose={close} /> : null}
    </div>
  );
}
