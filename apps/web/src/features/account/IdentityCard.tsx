import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { useWrite } from '../../lib/api/use-write';
import { rememberLanguage } from '../../lib/i18n/language';
import { sessionQuery } from '../../lib/session/session';
import { useSession } from '../../lib/session/use-session';
import { SelectField } from '../../ui/choices/SelectField';
import { Card } from '../../ui/page/Card';
import css from './account.module.css';

/** Who one is for Clausier, and in which language. The rest is kept by whoever opened the account. */
export function IdentityCard() {
  const { t, i18n } = useTranslation('account');
  const { user } = useSession();
  const place = user.territory?.name ?? user.firm?.name ?? user.authority?.name;
  const prefer = useWrite(
    (language: 'fr' | 'en', header) =>
      ask(api.PATCH('/api/v1/session', { body: { language }, params: { header } })),
    { invalidates: [sessionQuery.queryKey] },
  );
  const facts = [
    [t('identity.name'), user.name],
    [t('identity.email'), user.email],
    [t('identity.role'), t(`shell:role.${user.role}`)],
    ...(place ? [[t('identity.for'), place]] : []),
  ];
  return (
    <Card title={t('identity.title')} foot={t('identity.whoChanges')}>
      <div className={css.identity}>
        <dl className={css.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <SelectField
          label={t('identity.language')}
          options={[
            { id: 'fr', label: 'Français' },
            { id: 'en', label: 'English' },
          ]}
          value={i18n.language}
          onChange={(language) => {
            if (language !== 'fr' && language !== 'en') return;
            rememberLanguage(language);
            void i18n.changeLanguage(language);
            prefer.mutate(language);
          }}
        />
      </div>
    </Card>
  );
}
