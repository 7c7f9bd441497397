import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { classes } from '../../../ui/classes';
import { Sign } from '../../../ui/signs/Sign';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { useLotWords } from '../report/use-lot-words';
import type { VerifiedAttestation } from '../use-verification';
import css from './verification.module.css';

/** What a code attests, and first of all whether it still holds. */
export function VerifiedCard({ found }: { found: VerifiedAttestation }) {
  const { t } = useTranslation('execution-report');
  const { formatDay, formatHours, formatInstantDay, formatPercent } = useFormats();
  const { objectiveHours, doneHours, replacedAt, withdrawnAt, code } = found;
  const verdict = found.isSealed ? found.state : 'BROKEN';
  const isGood = verdict === 'STANDING';
  const since = withdrawnAt ?? replacedAt;
  const facts: [string, string | null][] = [
    [t('verification.code'), code],
    [t('verification.operation'), found.operationName],
    [t('verification.contract'), found.publicContractNumber],
    [t('verification.house'), found.houseName],
    [t('verification.authority'), found.authorityName],
    [t('verification.firm'), found.firmName],
    [t('verification.day'), formatDay(found.day)],
    [t('verification.issued'), formatInstantDay(found.issuedAt)],
    [t('verification.objective'), objectiveHours === null ? null : formatHours(objectiveHours)],
    [t('verification.done'), formatHours(doneHours)],
    [t('verification.rate'), objectiveHours ? formatPercent(doneHours, objectiveHours) : null],
    [t('verification.seal'), found.sha256],
  ];
  return (
    <>
      <div className={classes(css.verdict, isGood ? css.good : css.bad)}>
        <Sign name={isGood ? 'check' : 'alert'} size={20} />
        <div>
          <h2>{t(`verification.${verdict}`, { day: since ? formatInstantDay(since) : '' })}</h2>
          <p>{t(`verification.${verdict}Help`)}</p>
        </div>
      </div>
      <dl className={css.facts}>
        {facts
          .filter(([, text]) => text !== null)
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <Clauses clauses={found.clauses} />
    </>
  );
}

function Clauses({ clauses }: Pick<VerifiedAttestation, 'clauses'>) {
  const { t } = useTranslation('execution-report');
  const { formatHoursFigure } = useFormats();
  const nameOf = useLotWords(clauses);
  return (
    <TableFrame caption={t('verification.clauses')} captionPlace="above">
      <thead>
        <tr>
          <th scope="col">{t('verification.lot')}</th>
          <th scope="col" className="num">
            {t('verification.objective')}
          </th>
          <th scope="col" className="num">
            {t('verification.done')}
          </th>
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause) => (
          <tr key={`${clause.contractNumber} ${clause.lotNumber} ${clause.kind}`}>
            <th scope="row" className={css.lot}>
              {nameOf(clause)}
            </th>
            <td className="num">{formatHoursFigure(clause.objectiveHours, true)}</td>
            <td className="num">{formatHoursFigure(clause.doneHours, true)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
