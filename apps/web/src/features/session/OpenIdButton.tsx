import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { OpenIdRefusal } from '../../lib/openid/OpenIdRefusal';
import { Button } from '../../ui/buttons/Button';
import css from './openid.module.css';

type OpenIdButtonProps = {
  provider: string;
  label: string;
  isPending: boolean;
  error: unknown;
  onPress: () => void;
};

/** Leaves for the identity provider; says what went wrong when it cannot be reached. */
export function OpenIdButton({ provider, label, isPending, error, onPress }: OpenIdButtonProps) {
  const { t } = useTranslation('openid');
  return (
    <>
      <OpenIdRefusal code={error ? problemOf(error).code : undefined} />
      <Button className={css.wide} isPending={isPending} onPress={onPress}>
        {label}
      </Button>
      {provider === 'ProConnect' ? (
        <a
          className={css.what}
          href="https://www.proconnect.gouv.fr/"
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('whatIs', { provider })}
          <span className="visually-hidden"> {t('newWindow')}</span>
        </a>
      ) : null}
    </>
  );
}
