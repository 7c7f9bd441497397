import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button';
import { Card } from '../../../ui/page/Card';
import { Pagination } from '../../../ui/tables/Pagination';
import { usePhone } from '../../../ui/use-phone';
import type { Grid, HourKind } from '../grid';
import { LazyReasonDialog } from '../LazyReasonDialog';
import css from '../month-grid.module.css';
import { PhoneGrid } from '../PhoneGrid';
import { SaveState } from '../saving/SaveState';
import { useEdits } from '../saving/use-edits';
import type { GridSearch } from '../use-grid';
import { GridFoot } from './GridFoot';
import { GridTable } from './GridTable';
import { useSheet } from './use-sheet';

const PasteDialog = lazy(async () => ({ default: (await import('./PasteDialog')).PasteDialog }));

type GridSheetProps = {
  grid: Grid;
  query: GridSearch;
  kind: HourKind;
  /** Where the page keeps what acts on all of it, beside its title. */
  head: HTMLElement | null;
  isStale: boolean;
  onPage: (page: number) => void;
};

/** The grid with what is being typed in it: a sheet on a screen with a keyboard, a list of people on a phone. */
export function GridSheet({ grid, query, kind, head, isStale, onPage }: GridSheetProps) {
  const { t } = useTranslation('month-grid');
  const edits = useEdits(query);
  const sheet = useSheet(grid, kind, edits);
  const isPhone = usePhone();
  const [opened, setOpened] = useState<'help' | 'paste' | null>(null);
  return (
    <>
      {head
        ? createPortal(
            <>
              <SaveState edits={edits} />
              <Button tone="quiet" isDisabled={!edits.canUndo} onPress={sheet.undo}>
                {t('undo.action')} <span className={css.keys}>{t('undo.keys')}</span>
              </Button>
              {isPhone ? null : <Button onPress={() => setOpened('paste')}>{t('paste.action')}</Button>}
            </>,
            head,
          )
        : null}
      <Card
        label={t('title')}
        isFlush
        foot={
          <>
            <GridFoot sheet={sheet} edits={edits} isPhone={isPhone} />
            {grid.total > grid.size ? (
              <Pagination page={grid.page} pageSize={grid.size} total={grid.total} onPage={onPage} />
            ) : null}
          </>
        }
      >
        {isPhone ? (
          <PhoneGrid grid={grid} kind={kind} sheet={sheet} edits={edits} />
        ) : (
          <GridTable
            grid={grid}
            sheet={sheet}
            isStale={isStale}
            isCovered={edits.asksReason || opened !== null}
          />
        )}
      </Card>
      {opened === 'paste' ? (
        <Suspense>
          <PasteDialog onPaste={sheet.paste} onClose={() => setOpened(null)} />
        </Suspense>
      ) : null}
      {edits.asksReason ? (
        <LazyReasonDialog
          title={t('reason.correction')}
          text={t('reason.correctionText')}
          confirmLabel={t('reason.save')}
          onReason={edits.setReason}
          onClose={edits.dropUnreasoned}
        />
      ) : null}
    </>
  );
}
