import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../ui/overlays/Menu';
import { MoveDialog } from './MoveDialog';
import { SourceDialog } from './SourceDialog';
import type { AttachedCommune } from './use-attachments';

/** What the administrator can do with the attachment of a commune. */
export function CommuneActions({ commune }: { commune: AttachedCommune }) {
  const { t } = useTranslation('territories');
  const [dialog, setDialog] = useState<'move' | 'source' | null>(null);
  const close = () => setDialog(null);
  const { current, name } = commune;
  return (
    <>
      <Menu
        label={t('actions', { commune: name })}
        actions={[
          { id: 'move', label: t('move.open'), onAction: () => setDialog('move') },
          {
            id: 'source',
            label: t('source.open'),
            onAction: () => setDialog('source'),
            isDisabled: current === null,
          },
        ]}
      />
      {dialog === 'move' ? <MoveDialog commune={commune} onClose={close} /> : null}
      {dialog === 'source' && current ? (
        <SourceDialog commune={name} attachment={current} onClose={close} />
      ) : null}
    </>
  );
}
