import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button';
import { EntryDialog } from './EntryDialog';
import css from './journal.module.css';

/** The way to one entry, field by field. */
export function OpenEntry({ id }: { id: number }) {
  const { t } = useTranslation('journal');
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={css.open}>
      <Button tone="quiet" aria-label={t('openLabel', { id })} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen ? <EntryDialog id={id} onClose={() => setOpen(false)} /> : null}
    </span>
  );
}
