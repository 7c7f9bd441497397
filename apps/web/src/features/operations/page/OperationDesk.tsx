import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import { Tag } from '../../../ui/signs/Tag';
import { EmptyState } from '../../../ui/states/EmptyState';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { Operation } from '../use-operation';
import css from './people.module.css';

type Desk = NonNullable<Operation['desk']>;

/** The last statements with hours on the operation, where each stands, and the papers beside it. */
export function OperationStatements({ desk: { statements, statementCount } }: { desk: Desk }) {
  const { t } = useTranslation('operations');
  const { formatDay, formatHoursFigure, formatShortMonth } = useFormats();
  const rest = statementCount - statements.length;
  if (statements.length === 0) {
    return (
      <Card title={t('statements.title')} isFlush>
        <EmptyState title={t('statements.none')} />
      </Card>
    );
  }
  return (
    <Card
      title={t('statements.title')}
      isFlush
      foot={rest > 0 ? t('statements.more', { count: rest }) : null}
    >
      <TableFrame caption={t('statements.title')} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('statements.firm')}</th>
            <th scope="col">{t('statements.months')}</th>
            <th scope="col">{t('statements.sentOn')}</th>
            <th scope="col" className="num">
              {t('statements.hours')}
            </th>
            <th scope="col">{t('statements.state')}</th>
          </tr>
        </thead>
        <tbody>
          {statements.map((one) => (
            <tr key={one.timesheetId}>
              <th scope="row" data-stack="name">
                <Link to={`/releves/${one.timesheetId}`} className={css.name}>
                  {one.firmName}
                </Link>
              </th>
              <td data-label={t('statements.months')}>{one.months.map(formatShortMonth).join(', ')}</td>
              <td data-label={t('statements.sentOn')}>{formatDay(one.sentOn)}</td>
              <td className="num" data-stack="figure" data-label={t('statements.hours')}>
                {formatHoursFigure(one.hours, true)}
              </td>
              <td data-label={t('statements.state')}>
                <span>
                  {one.waitingLines > 0 ? (
                    <Tag tone="warn">{t('statements.waiting', { count: one.waitingLines })}</Tag>
                  ) : (
                    <Tag tone="ok">{t('statements.decided')}</Tag>
                  )}{' '}
                  {one.documents > 0 ? (
                    <span className="small">{t('statements.documents', { count: one.documents })}</span>
                  ) : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}

/** Whom to call in each firm of the operation. */
export function OperationContacts({ desk: { contacts } }: { desk: Desk }) {
  const { t } = useTranslation('operations');
  return (
    <Card title={t('contacts.title')} isFlush>
      {contacts.length === 0 ? (
        <EmptyState title={t('contacts.none')} />
      ) : (
        <ul className={css.contacts}>
          {contacts.map(({ firmId, firmName, firmKind, lots, contactName, email, phone }) => (
            <li key={firmId}>
              <span>
                <Link to={`/entreprises/${firmId}`} className={css.name}>
                  {firmName}
                </Link>{' '}
                {firmKind === 'ENTREPRISE' ? null : <span className="small">{firmKind}</span>}
                <span className={css.territory}>
                  {lots.length > 0
                    ? t('contacts.lots', { count: lots.length, lots: lots.join(', ') })
                    : t('contacts.employer')}
                </span>
              </span>
              <span className={css.contact}>
                {contactName ? <span>{contactName}</span> : null}
                {phone ? <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> : null}
                {email ? <a href={`mailto:${email}`}>{email}</a> : null}
                {contactName || phone || email ? null : <span className="small">{t('contacts.nobody')}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
