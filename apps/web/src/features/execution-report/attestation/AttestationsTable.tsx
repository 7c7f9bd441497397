import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { attestationPath } from '../paths';
import type { AttestationSummary } from '../use-attestations';
import { AttestationTag } from './AttestationTag';
import css from './attestation.module.css';

type AttestationsTableProps = {
  attestations: AttestationSummary[];
  /** Of one operation, whose name is already on the page. */
  isOfOperation?: boolean;
};

/** The attestations, the last issued first: each opens. */
export function AttestationsTable({ attestations, isOfOperation }: AttestationsTableProps) {
  const { t } = useTranslation('execution-report');
  return (
    <TableFrame caption={t('attestations.issued')} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('attestations.col.code')}</th>
          <th scope="col">{t('attestations.col.subject')}</th>
          <th scope="col">{t('attestations.col.reader')}</th>
          <th scope="col">{t('attestations.col.day')}</th>
          <th scope="col" className="num">
            {t('attestations.col.done')}
          </th>
          <th scope="col">{t('attestations.col.issued')}</th>
          <th scope="col">{t('attestations.col.state')}</th>
        </tr>
      </thead>
      <tbody>
        {attestations.map((attestation) => (
          <AttestationRow key={attestation.id} attestation={attestation} isOfOperation={isOfOperation} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function AttestationRow({
  attestation,
  isOfOperation,
}: {
  attestation: AttestationSummary;
  isOfOperation: boolean | undefined;
}) {
  const { t } = useTranslation('execution-report');
  const { formatDay, formatHours, formatInstantDay } = useFormats();
  const { id, code, operationName, publicContractNumber, audience, firmName, revision } = attestation;
  const scope = publicContractNumber
    ? t('attestations.contract', { number: publicContractNumber })
    : t('attestations.whole');
  const { doneHours, objectiveHours, issuedBy } = attestation;
  return (
    <tr>
      <th scope="row" data-stack="name">
        <div>
          <Link to={attestationPath(id)} className={css.code}>
            {code}
          </Link>
          <div className="small">{t('attestations.revision', { revision })}</div>
        </div>
      </th>
      <td data-label={t('attestations.col.subject')}>
        {isOfOperation ? (
          scope
        ) : (
          <div>
            {operationName}
            <div className="small">{scope}</div>
          </div>
        )}
      </td>
      <td data-label={t('attestations.col.reader')}>
        {audience === 'FIRM' ? firmName : t('attestations.reader.AUTHORITY')}
      </td>
      <td data-label={t('attestations.col.day')}>{formatDay(attestation.day)}</td>
      <td className="num" data-label={t('attestations.col.done')}>
        {objectiveHours === null
          ? formatHours(doneHours)
          : t('attestations.doneOf', {
              done: formatHours(doneHours),
              objective: formatHours(objectiveHours),
            })}
      </td>
      <td data-label={t('attestations.col.issued')}>
        <div>
          {formatInstantDay(attestation.issuedAt)}
          {issuedBy ? <div className="small">{t('attestations.by', { name: issuedBy })}</div> : null}
        </div>
      </td>
      <td data-label={t('attestations.col.state')}>
        <div>
          <AttestationTag state={attestation.state} />
        </div>
      </td>
    </tr>
  );
}
