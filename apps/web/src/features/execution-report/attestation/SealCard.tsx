import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import type { Attestation } from '../use-attestations';
import { AttestationTag } from './AttestationTag';
import css from './attestation.module.css';

/** The code in large letters, what became of the attestation, whom it is for, and its seal. */
export function SealCard({ attestation }: { attestation: Attestation }) {
  const { t } = useTranslation('execution-report');
  const { formatInstantDay } = useFormats();
  const { code, state, houseName, issuedAt, revision, sha256, isSealed, audience, firmName } = attestation;
  const { replacedAt, withdrawnAt, withdrawalReason } = attestation;
  return (
    <Card title={t('seal.code')} actions={<AttestationTag state={state} />}>
      <div className={css.seal}>
        <p className={css.large}>{code}</p>
        <div>
          <p>
            {t('seal.issued', { day: formatInstantDay(issuedAt), house: houseName, revision })}{' '}
            {t('attestations.col.reader')}{' '}
            {audience === 'FIRM' ? firmName : t('attestations.reader.AUTHORITY')}.
          </p>
          {state === 'WITHDRAWN' && withdrawnAt ? (
            <p className={css.warning}>
              {t('seal.WITHDRAWN', { day: formatInstantDay(withdrawnAt) })}{' '}
              {withdrawalReason ? t('attestation.reason', { reason: withdrawalReason }) : null}
            </p>
          ) : null}
          {state === 'REPLACED' && replacedAt ? (
            <p className={css.warning}>{t('seal.REPLACED', { day: formatInstantDay(replacedAt) })}</p>
          ) : null}
          <p className="small">
            <span className={css.hash}>{t('seal.sha256', { sha256 })}</span>
            <br />
            {t(isSealed ? 'attestation.sealed' : 'attestation.broken')}
          </p>
        </div>
      </div>
    </Card>
  );
}
