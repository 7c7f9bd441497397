import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Button } from '../../../ui/buttons/Button';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { DoorPage } from '../../../ui/page/DoorPage';
import { useVerification } from '../use-verification';
import { VerifiedCard } from './VerifiedCard';
import css from './verification.module.css';

/** Where a code printed on an attestation is checked, by whoever holds the paper; `#code` in the address fills it in. */
export function VerificationPage() {
  const { t } = useTranslation('execution-report');
  const { hash } = useLocation();
  const [code, setCode] = useState(() => decodeURIComponent(hash.slice(1)));
  const verification = useVerification();
  const answer = useRef<HTMLDivElement>(null);
  const { data, error, isPending, mutate, reset } = verification;
  // The answer is read out, and the keyboard goes on from it.
  useEffect(() => {
    if (data) answer.current?.focus();
  }, [data]);
  return (
    <DoorPage title={t('verification.title')} isWide>
      {data ? (
        <div ref={answer} tabIndex={-1} className={css.answer}>
          <VerifiedCard found={data} />
          <Button
            onPress={() => {
              setCode('');
              reset();
            }}
          >
            {t('verification.again')}
          </Button>
        </div>
      ) : (
        <>
          <p className={css.lead}>{t('verification.lead')}</p>
          <Form
            onSubmit={() => mutate(code)}
            error={error}
            isPending={isPending}
            submitLabel={t('verification.submit')}
          >
            <TextField
              name="code"
              label={t('verification.code')}
              isRequired
              autoFocus
              autoComplete="off"
              spellCheck="false"
              maxLength={40}
              value={code}
              onChange={(text) => {
                // The refusal goes as soon as the code is typed again, and moves nothing under the pointer later.
                if (error) reset();
                setCode(text);
              }}
            />
          </Form>
        </>
      )}
      <p className={css.small}>
        {t('verification.privacy')} <Link to="/connexion">{t('verification.back')}</Link>
      </p>
    </DoorPage>
  );
}
