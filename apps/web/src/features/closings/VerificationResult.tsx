import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/api/schema.gen';
import { Tag } from '../../ui/signs/Tag';
import { ErrorState } from '../../ui/states/ErrorState';
import css from './closings.module.css';

type VerificationResultProps = {
  verification: components['schemas']['ClosingVerification'] | undefined;
  error: unknown;
};

/** What recomputing said: the same seal, or not. */
export function VerificationResult({ verification, error }: VerificationResultProps) {
  const { t } = useTranslation('closings');
  return (
    <div role="status" className={css.result}>
      {error ? <ErrorState error={error} /> : null}
      {verification ? (
        <>
          <Tag tone={verification.isSame ? 'ok' : 'bad'}>
            {t(verification.isSame ? 'page.isSame' : 'page.isDifferent')}
          </Tag>
          {verification.recomputedSha256 === null ? null : (
            <p className="small">
              {t('page.recomputed')} <code className={css.seal}>{verification.recomputedSha256}</code>
            </p>
          )}
        </>
      ) : null}
    </div>
  );
}
