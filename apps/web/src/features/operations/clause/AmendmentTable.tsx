import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Button } from '../../../ui/buttons/Button';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { Amendment, Clause } from '../use-operation';
import { useRights } from '../use-rights';
import { AmendmentDialog } from './AmendmentDialog';

/** The amendments of a clause in the order they were signed: the last one gives its objective. */
export function AmendmentTable({ clause }: { clause: Clause }) {
  const { t } = useTranslation('operations');
  const { formatDay, formatHoursFigure } = useFormats();
  const { canWrite } = useRights();
  const [changed, setChanged] = useState<Amendment | null>(null);
  return (
    <>
      <h3>{t('amendment.title')}</h3>
      <TableFrame caption={t('amendment.title')} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('amendment.one')}</th>
            <th scope="col">{t('amendment.signedOn')}</th>
            <th scope="col" className="num">
              {t('amendment.hours')}
            </th>
            <th scope="col">{t('amendment.reason')}</th>
            {canWrite ? (
              <th scope="col">
                <span className="visually-hidden">{t('amendment.change')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {clause.amendments.map((amendment) => (
            <tr key={amendment.id}>
              <th scope="row" data-stack="name">
                {t('amendment.numbered', { number: amendment.number })}
              </th>
              <td data-label={t('amendment.signedOn')}>{formatDay(amendment.signedOn)}</td>
              <td className="num" data-stack="figure">
                {formatHoursFigure(amendment.committedHours)}
              </td>
              <td data-label={t('amendment.reason')}>{amendment.reason}</td>
              {canWrite ? (
                <td className="num">
                  <Button
                    tone="quiet"
                    aria-label={t('amendment.changeNumbered', { number: amendment.number })}
                    onPress={() => setChanged(amendment)}
                  >
                    {t('amendment.correct')}
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {changed ? (
        <AmendmentDialog clause={clause} amendment={changed} onClose={() => setChanged(null)} />
      ) : null}
    </>
  );
}
