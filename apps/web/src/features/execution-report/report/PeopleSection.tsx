import { isUnanswered } from '@clausier/domain/participants/hiring/followed-exits';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { linesPath, type Selection } from '../../../lib/selection/selection';
import { Card } from '../../../ui/page/Card';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { ExecutionReport, PeopleTable } from '../use-report';
import { linesOfRow } from './lines-of-report';
import css from './report.module.css';

type PeopleSectionProps = { report: ExecutionReport; lines: Selection | null };

/** The persons behind the hours, told apart: whole for the house, in numbers of five at least in an attestation. */
export function PeopleSection({ report: { people, audience }, lines }: PeopleSectionProps) {
  const { t } = useTranslation('execution-report');
  const { tables, persons } = people;
  const isKept = tables.some(({ telling }) => telling === 'IN_ATTESTATION');
  const told = tables.filter(({ rows }) => rows.length > 0);
  const hidden = tables.filter(({ telling }) => telling === 'NOT_TOLD');
  return (
    <section className={css.people} aria-labelledby="people-title">
      <header>
        <h2 id="people-title">{t('page.people')}</h2>
        <p>
          {t('page.peopleLead')} {audience === 'FIRM' ? t('page.ofFirm') : null}
        </p>
      </header>
      {isKept ? <p className={css.lead}>{t('page.inAttestation')}</p> : null}
      {persons === 0 ? <p className={css.lead}>{t('page.peopleNone')}</p> : null}
      {told.length > 0 ? (
        <div className={css.tables}>
          {told.map((table) => (
            <PeopleCard key={table.by} table={table} isWhole={audience === 'HOUSE'} lines={lines} />
          ))}
        </div>
      ) : null}
      {hidden.length > 0 ? (
        <p className={css.lead}>
          {t('note.notTold', { tables: hidden.map(({ by }) => t(`people.${by}`)).join(', ') })}
        </p>
      ) : null}
    </section>
  );
}

type PeopleCardProps = { table: PeopleTable; isWhole: boolean; lines: Selection | null };

function PeopleCard({ table, isWhole, lines }: PeopleCardProps) {
  const { t } = useTranslation('execution-report');
  const { formatCount } = useFormats();
  const { by, rows, isPartial } = table;
  const isFollowUp = by === 'exitAt3' || by === 'exitAt6';
  const notes = [
    by === 'exit' ? t('note.exit') : null,
    isFollowUp ? t('note.followUp') : null,
    isPartial ? t('note.partial') : null,
  ].filter(Boolean);
  const title = t(`people.${by}`);
  return (
    <Card title={title} foot={notes.length > 0 ? notes.join(' ') : undefined} isFlush>
      <TableFrame caption={title}>
        <thead>
          <tr>
            <th scope="col">{t('col.name')}</th>
            <th scope="col" className="num">
              {t('col.persons')}
            </th>
            {isWhole ? (
              <th scope="col" className="num">
                {t('col.hours')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key ?? ''}>
              <th scope="row">
                <RowName by={by} row={row} />
              </th>
              <td className="num">{formatCount(row.persons)}</td>
              {isWhole ? (
                <td className="num">
                  <RowHours hours={row.hours} lines={linesOfRow(lines, by, row.key)} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}

/** A commune's name, the words of a code, or whose persons they are that the house is not told of. */
function RowName({ by, row: { key, label } }: { by: PeopleTable['by']; row: PeopleTable['rows'][number] }) {
  const { t } = useTranslation('execution-report');
  if (label !== null) return label;
  if (key === null) return t(`elsewhere.${by}`);
  if (by === 'qpv') return t(`charts:qpv.${key}`);
  if (by === 'exit' || by === 'exitAt3' || by === 'exitAt6') {
    return isUnanswered(key) ? t(`unanswered.${key}`) : t(`participants:exit.${key}`);
  }
  return t(`filters:choice.${by}.${key}`);
}

/** Hours that open the lines that sum to them. */
function RowHours({ hours, lines }: { hours: number | null; lines: Selection | null }) {
  const { formatHoursFigure } = useFormats();
  const text = formatHoursFigure(hours, true);
  return lines ? <Link to={linesPath(lines)}>{text}</Link> : text;
}
