import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { OpenIdRefusal } from '../../lib/openid/OpenIdRefusal';
import { returnedCode } from '../../lib/openid/returned-code';
import { Card } from '../../ui/page/Card';
import { Tag } from '../../ui/signs/Tag';
import css from './account.module.css';
import { LinkIdentity } from './LinkIdentity';
import own from './openid-identity.module.css';
import { UnlinkIdentity } from './UnlinkIdentity';
import { type LinkedIdentity, useOpenIdIdentity } from './use-openid-identity';

/** The identity at the provider that opens this account: to link it and to part from it. Nothing without a provider. */
export function OpenIdIdentity() {
  const { t } = useTranslation('openid');
  const [params] = useSearchParams();
  const { data: account } = useOpenIdIdentity();
  if (!account?.provider) return null;
  const { provider, identity, canUnlink } = account;
  return (
    <Card
      title={t('identity.title', { provider })}
      actions={<Tag tone={identity ? 'ok' : 'neutral'}>{t(identity ? 'identity.on' : 'identity.off')}</Tag>}
    >
      <div className={own.identity}>
        <OpenIdRefusal code={returnedCode(params)} />
        <p>{t(identity ? 'identity.linked' : 'identity.none', { provider })}</p>
        {identity ? <Known identity={identity} /> : null}
        {identity && !canUnlink ? <p className="small">{t('identity.onlyWay')}</p> : null}
        {identity ? null : <LinkIdentity provider={provider} />}
        {identity && canUnlink ? <UnlinkIdentity provider={provider} /> : null}
      </div>
    </Card>
  );
}

/** What helps its owner to recognise the identity. */
function Known({ identity }: { identity: LinkedIdentity }) {
  const { t } = useTranslation('openid');
  const { formatInstant } = useFormats();
  return (
    <dl className={css.facts}>
      {identity.label === null ? null : (
        <div>
          <dt>{t('identity.knownAs')}</dt>
          <dd>{identity.label}</dd>
        </div>
      )}
      <div>
        <dt>{t('identity.since')}</dt>
        <dd>{formatInstant(identity.linkedAt)}</dd>
      </div>
    </dl>
  );
}
