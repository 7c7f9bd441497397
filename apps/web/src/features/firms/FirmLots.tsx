import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useLotName } from '../../lib/lots/use-lot-name';
import { useSession } from '../../lib/session/use-session';
import { ObjectiveBar } from '../../ui/figures/ObjectiveBar';
import { ObjectiveLegend } from '../../ui/figures/ObjectiveLegend';
import { Card } from '../../ui/page/Card';
import { Tag } from '../../ui/signs/Tag';
import { EmptyState } from '../../ui/states/EmptyState';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './firm.module.css';
import type { Firm } from './use-firms';

/** The lots a firm takes part in, against the objective of each lot. */
export function FirmLots({ lots }: { lots: Firm['partIn'] }) {
  const { t } = useTranslation('firms');
  const { formatHoursFigure } = useFormats();
  const isOwn = useSession().user.role === 'FIRM';
  return (
    <Card title={t('lots.title')} actions={lots.length > 0 ? <ObjectiveLegend /> : null} isFlush>
      {lots.length === 0 ? (
        <EmptyState title={t('lots.none')}>{t(isOwn ? 'lots.noneOwn' : 'lots.noneHelp')}</EmptyState>
      ) : (
        <TableFrame caption={t('lots.title')} stackOnPhone>
          <thead>
            <tr>
              <th scope="col">{t('lots.lot')}</th>
              <th scope="col">{t('lots.role')}</th>
              <th scope="col" className="num">
                {t('lots.committed')}
              </th>
              <th scope="col" className="num">
                {t('lots.validated')}
              </th>
              <th scope="col">{t('lots.progress')}</th>
            </tr>
          </thead>
          <tbody>
            {lots.map((lot) => (
              <tr key={lot.lotId}>
                <th scope="row" data-stack="name">
                  <LotName lot={lot} />
                </th>
                <td data-label={t('lots.role')}>
                  <span className="row">
                    <Tag>{t(`role.${lot.role}`)}</Tag>
                    {lot.isLead ? <Tag>{t('role.LEAD')}</Tag> : null}
                  </span>
                </td>
                <td className="num" data-label={t('lots.committed')}>
                  {formatHoursFigure(lot.committedHours)}
                </td>
                <td className="num" data-stack="figure">
                  {lot.validatedHours === null ? '–' : formatHoursFigure(lot.validatedHours)}
                </td>
                <td className={css.bar} data-label={t('lots.progress')}>
                  <LotProgress lot={lot} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </Card>
  );
}

/** How far the lot is; a subcontractor does not read what the other firms of the lot have done. */
function LotProgress({ lot }: { lot: Firm['partIn'][number] }) {
  const { t } = useTranslation('firms');
  const { committedHours: committed, validatedHours: validated, declaredHours: declared } = lot;
  if (committed === 0) return <span className="small">{t('lots.noClause')}</span>;
  if (validated === null || declared === null) return <span className="small">{t('lots.othersHours')}</span>;
  return <ObjectiveBar committed={committed} validated={validated} declared={declared} />;
}

/** A firm user has no operation's page to open: the name stays a name. */
function LotName({ lot }: { lot: Firm['partIn'][number] }) {
  const { t } = useTranslation('firms');
  const nameOf = useLotName();
  const { role } = useSession().user;
  const name = lot.lotName === '' ? lot.operation.name : nameOf({ number: lot.lotNumber, name: lot.lotName });
  const place = [
    lot.lotName === '' ? null : lot.operation.name,
    t('lots.contract', { number: lot.contractNumber }),
  ];
  return (
    <div>
      {role === 'FIRM' || role === 'ADMINISTRATOR' ? (
        name
      ) : (
        <Link to={`/operations/${lot.operation.id}/lots/${lot.lotId}`}>{name}</Link>
      )}
      <div className="small">{place.filter(Boolean).join(' · ')}</div>
    </div>
  );
}
