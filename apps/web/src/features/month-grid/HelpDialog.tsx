import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import css from './month-grid.module.css';

const LINES = [
  'move',
  'far',
  'tab',
  'type',
  'open',
  'escape',
  'select',
  'clear',
  'fill',
  'paste',
  'undo',
] as const;

/** The keys of the grid and the ways to write hours. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('month-grid');
  return (
    <Dialog title={t('help.title')} isOpen isDismissable onClose={onClose}>
      <p>{t('help.writing')}</p>
      <dl className={css.help}>
        {LINES.map((line) => (
          <div key={line}>
            <dt>
              <kbd>{t(`help.${line}.keys`)}</kbd>
            </dt>
            <dd>{t(`help.${line}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
