import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { HoldDialog } from '../../lib/privacy/HoldDialog';
import { LiftHoldDialog } from '../../lib/privacy/LiftHoldDialog';
import type { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { Tag } from '../../ui/signs/Tag';
import { SortHeader } from '../../ui/tables/SortHeader';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './privacy.module.css';
import type { EndingFile } from './use-retention';

type RetentionTableProps = {
  files: EndingFile[];
  url: Pick<ReturnType<typeof useUrlState>, 'directionOf' | 'sortBy'>;
};

/** One file a line: since when it is over, when it ends, and what the house decides. */
export function RetentionTable({ files, url }: RetentionTableProps) {
  const { t } = useTranslation('privacy');
  const [asked, setAsked] = useState<{ what: 'hold' | 'lift'; file: EndingFile } | null>(null);
  const close = () => setAsked(null);
  const header = (id: 'name' | 'lastContractEndedOn' | 'anonymiseOn', label: string) => (
    <SortHeader
      label={label}
      direction={url.directionOf(id)}
      onSort={(direction) => url.sortBy(id, direction)}
    />
  );
  return (
    <>
      <TableFrame caption={t('retention.caption')} stackOnPhone>
        <thead>
          <tr>
            {header('name', t('retention.name'))}
            {header('lastContractEndedOn', t('retention.lastContract'))}
            <th scope="col">{t('retention.announced')}</th>
            {header('anonymiseOn', t('retention.anonymiseOn'))}
            <th scope="col">{t('retention.action')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <EndingRow key={file.participantId} file={file} onAsk={(what) => setAsked({ what, file })} />
          ))}
        </tbody>
      </TableFrame>
      {asked?.what === 'hold' ? (
        <HoldDialog
          participantId={asked.file.participantId}
          name={`${asked.file.firstName} ${asked.file.lastName}`}
          onClose={close}
        />
      ) : null}
      {asked?.what === 'lift' ? (
        <LiftHoldDialog participantId={asked.file.participantId} onClose={close} />
      ) : null}
    </>
  );
}

type EndingRowProps = { file: EndingFile; onAsk: (what: 'hold' | 'lift') => void };

function EndingRow({ file, onAsk }: EndingRowProps) {
  const { t } = useTranslation('privacy');
  const { formatDay } = useFormats();
  const { hold, lastContractEndedOn } = file;
  const name = `${file.lastName}, ${file.firstName}`;
  return (
    <tr>
      <th scope="row" data-stack="name">
        <Link to={`/participants/${file.participantId}`}>{name}</Link>
      </th>
      <td data-label={t('retention.lastContract')}>
        {lastContractEndedOn ? formatDay(lastContractEndedOn) : t('retention.noContract')}
      </td>
      <td data-label={t('retention.announced')}>{formatDay(file.announcedOn)}</td>
      <td data-label={t('retention.anonymiseOn')}>
        {hold ? (
          <div>
            <Tag tone="locked">{t('retention.heldUntil', { day: formatDay(hold.heldUntil) })}</Tag>
            <p className={css.reason}>{hold.reason}</p>
          </div>
        ) : (
          <b>{formatDay(file.anonymiseOn)}</b>
        )}
      </td>
      <td data-label={t('retention.action')}>
        <div className={css.does}>
          <Button tone="quiet" aria-label={`${t('card.hold')} : ${name}`} onPress={() => onAsk('hold')}>
            {t('card.hold')}
          </Button>
          {hold ? (
            <Button tone="quiet" aria-label={`${t('card.lift')} : ${name}`} onPress={() => onAsk('lift')}>
              {t('card.lift')}
            </Button>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
