import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { DoorPage } from '../../ui/page/DoorPage';
import css from './link.module.css';
import { useAskForLink } from './use-link';

/** Asks for a link by mail; what is answered is the same for every e-mail. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation('session');
  const request = useAskForLink();
  const [email, setEmail] = useState('');
  if (request.data) {
    return (
      <DoorPage title={t('forgotten.title')}>
        <p className={css.lead} role="status">
          {t(request.data.isMailed ? 'forgotten.sent' : 'forgotten.byHand', { email: email.trim() })}
        </p>
        <div className={css.actions}>
          <ButtonLink to="/connexion">{t('forgotten.back')}</ButtonLink>
        </div>
      </DoorPage>
    );
  }
  return (
    <DoorPage title={t('forgotten.title')}>
      <p className={css.lead}>{t('forgotten.lead')}</p>
      <Form
        onSubmit={() => request.mutate(email.trim())}
        error={request.error}
        isPending={request.isPending}
        submitLabel={t('forgotten.submit')}
      >
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          value={email}
          onChange={setEmail}
          autoFocus
        />
      </Form>
      <p className={css.back}>
        <Link to="/connexion">{t('forgotten.back')}</Link>
      </p>
    </DoorPage>
  );
}
