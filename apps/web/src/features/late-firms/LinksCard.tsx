import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../../ui/buttons/Button';
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog';
import { showToast } from '../../ui/overlays/toasts';
import { Card } from '../../ui/page/Card';
import { Tag } from '../../ui/signs/Tag';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './late-firms.module.css';
import { type DepositLink, useDepositLinks, useRevokeLink } from './use-late-firms';

const TONES = { WORKING: 'ok', EXPIRED: 'neutral', REVOKED: 'bad' } as const;

/** The links of a firm: who made each, until when, when it last served; the way to end one. */
export function LinksCard({ firmId }: { firmId: number }) {
  const { t } = useTranslation('late-firms');
  const links = useDepositLinks(firmId);
  const [ending, setEnding] = useState<DepositLink | null>(null);
  if (links.error)
    return (
      <Card title={t('links.title')}>
        <ErrorState error={links.error} onRetry={() => void links.refetch()} />
      </Card>
    );
  if (!links.data) return <LoadingState />;
  const { items } = links.data;
  return (
    <Card title={t('links.title')} isFlush>
      {items.length === 0 ? (
        <EmptyState title={t('links.nothing')} />
      ) : (
        <TableFrame caption={t('links.title')} stackOnPhone>
          <thead>
            <tr>
              <th scope="col">{t('links.made')}</th>
              <th scope="col">{t('links.by')}</th>
              <th scope="col">{t('links.used')}</th>
              <th scope="col">{t('links.state')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((link) => (
              <LinkLine key={link.id} link={link} onEnd={() => setEnding(link)} />
            ))}
          </tbody>
        </TableFrame>
      )}
      {ending ? <EndLink firmId={firmId} link={ending} onClose={() => setEnding(null)} /> : null}
    </Card>
  );
}

function LinkLine({ link, onEnd }: { link: DepositLink; onEnd: () => void }) {
  const { t } = useTranslation('late-firms');
  const { formatInstant, formatInstantDay } = useFormats();
  const made = formatInstantDay(link.madeAt);
  return (
    <tr>
      <th scope="row" data-stack="name" className={css.month}>
        {made}
      </th>
      <td data-label={t('links.by')}>{link.madeBy ?? link.houseName ?? t('links.reminder')}</td>
      <td data-label={t('links.used')}>
        {link.lastUsedAt
          ? t('links.openings', { count: link.openings, at: formatInstant(link.lastUsedAt) })
          : t('links.never')}
      </td>
      <td data-label={t('links.state')}>
        <Tag tone={TONES[link.state]}>
          {t(`links.states.${link.state}`, { until: formatInstantDay(link.expiresAt) })}
        </Tag>
      </td>
      <td className="num">
        {link.state === 'WORKING' ? (
          <Button aria-label={t('links.endOf', { on: made })} onPress={onEnd}>
            {t('links.end')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function EndLink({ firmId, link, onClose }: { firmId: number; link: DepositLink; onClose: () => void }) {
  const { t } = useTranslation('late-firms');
  const { formatInstantDay } = useFormats();
  const { sentence } = useProblemMessage();
  const revoke = useRevokeLink(firmId, () => {
    showToast({ message: t('links.ended') });
    onClose();
  });
  return (
    <ConfirmDialog
      title={t('links.endOf', { on: formatInstantDay(link.madeAt) })}
      message={revoke.error ? sentence(problemOf(revoke.error)) : t('links.endEffect')}
      confirmLabel={t('links.end')}
      isDangerous
      isPending={revoke.isPending}
      isOpen
      onConfirm={() => revoke.mutate(link.id)}
      onClose={onClose}
    />
  );
}
