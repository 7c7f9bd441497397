import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useLinkToken } from '../../lib/session/use-link-token';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { DoorPage } from '../../ui/page/DoorPage';
import { LoadingState } from '../../ui/states/LoadingState';
import { ChoosePassword } from './ChoosePassword';
import { LinkRefusal } from './LinkRefusal';
import css from './link.module.css';
import { OpenIdAccept } from './OpenIdAccept';
import { type LinkPurpose, useLinkHolder } from './use-link';

/** The page a link leads to: its holder chooses a password, or learns why it no longer works. */
function LinkPage({ purpose }: { purpose: LinkPurpose }) {
  const { t } = useTranslation('session');
  const link = { purpose, token: useLinkToken() };
  const holder = useLinkHolder(link);
  const title = t(`link.title.${purpose}`);
  if (holder.isPending) {
    return (
      <DoorPage title={title}>
        <LoadingState lines={4} />
      </DoorPage>
    );
  }
  if (holder.error) {
    const isUsed = problemOf(holder.error).code === 'link-used';
    return (
      <DoorPage title={title}>
        <LinkRefusal error={holder.error} />
        <div className={css.actions}>
          {isUsed ? null : (
            <ButtonLink to="/mot-de-passe-oublie" tone="primary">
              {t('link.askAgain')}
            </ButtonLink>
          )}
          <ButtonLink to="/connexion" tone={isUsed ? 'primary' : 'normal'}>
            {t('signIn')}
          </ButtonLink>
        </div>
      </DoorPage>
    );
  }
  const { name, email } = holder.data;
  return (
    <DoorPage title={title}>
      <p className={css.lead}>{t(`link.lead.${purpose}`, { name, email })}</p>
      <ChoosePassword key={link.token} link={link} email={email} />
      {purpose === 'INVITATION' ? <OpenIdAccept token={link.token} /> : null}
    </DoorPage>
  );
}

export const InvitationPage = () => <LinkPage purpose="INVITATION" />;
export const ResetPage = () => <LinkPage purpose="RESET" />;
