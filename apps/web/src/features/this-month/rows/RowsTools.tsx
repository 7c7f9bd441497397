import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button';
import { SearchField } from '../../../ui/filters/SearchField';
import { usePhone } from '../../../ui/use-phone';
import type { Statement } from '../use-this-month';
import { SaveState } from './changes/SaveState';
import type { Corrections } from './changes/use-corrections';
import { RefusedDownload } from './RefusedDownload';
import css from './rows.module.css';
import type { RowsAsked } from './use-rows';

type RowsToolsProps = {
  statement: Statement;
  asked: RowsAsked;
  corrections: Corrections;
  onAsk: (asked: RowsAsked) => void;
  onReplace: () => void;
};

/** Above the rows: find, replace, undo, take away what is refused; and whether what was typed is safe. */
export function RowsTools({ statement, asked, corrections, onAsk, onReplace }: RowsToolsProps) {
  const { t } = useTranslation('this-month');
  const isPhone = usePhone();
  return (
    <div className={css.tools}>
      <SearchField
        label={t('tools.find')}
        value={asked.text ?? ''}
        onChange={(text) => onAsk({ ...asked, text })}
      />
      {isPhone ? null : (
        <Button tone="quiet" onPress={onReplace}>
          {t('tools.replace')}
        </Button>
      )}
      <Button tone="quiet" isDisabled={!corrections.canUndo} onPress={corrections.undo}>
        {t('tools.undo')}
      </Button>
      <Button tone="quiet" isDisabled={!corrections.canRedo} onPress={corrections.redo}>
        {t('tools.redo')}
      </Button>
      {statement.counts.settle > 0 ? <RefusedDownload statement={statement} /> : null}
      <SaveState corrections={corrections} />
    </div>
  );
}
