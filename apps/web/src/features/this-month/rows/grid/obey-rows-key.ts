import type { KeyboardEvent } from 'react';
import { actionOf } from '../../../../lib/keyboard/shortcuts';
import type { Corrections } from '../changes/use-corrections';
import { moved } from './grid-place';
import type { RowsSheet } from './use-rows-sheet';

type Obeyed = {
  sheet: RowsSheet;
  corrections: Corrections | null;
  onReplace: () => void;
  onSelect: () => void;
};

/** What a key does in the grid while nothing is typed; keys it does not know go on to the browser. */
export function obeyRowsKey(event: KeyboardEvent, obeyed: Obeyed): void {
  const { sheet, corrections } = obeyed;
  if (sheet.state.typing || event.altKey) return;
  const isCommand = event.ctrlKey || event.metaKey;
  const target = event.target as HTMLElement;
  if (target.closest('[data-act]')) {
    obeyOnButton(event, sheet);
    return;
  }
  const to =
    actionOf('rows', event) === 'error'
      ? sheet.nextError(event.shiftKey)
      : moved(sheet.state.active, event.key, isCommand, sheet.size);
  if (to) {
    sheet.go(to, event.shiftKey && event.key !== 'Tab');
    event.preventDefault();
    return;
  }
  if (event.key === 'Tab' || !corrections) return;
  if (isCommand ? obeyCommand(event, obeyed, corrections) : obeyGesture(event, obeyed, corrections))
    event.preventDefault();
}

/** Inside a cell's buttons the browser does as everywhere; Escape and the arrows come back to the grid. */
function obeyOnButton(event: KeyboardEvent, sheet: RowsSheet): void {
  const to =
    event.key === 'Escape' ? sheet.state.active : moved(sheet.state.active, event.key, false, sheet.size);
  if (!to || event.key === 'Home' || event.key === 'End') return;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const buttons = [
      ...((event.target as HTMLElement).closest('td')?.querySelectorAll<HTMLElement>('[data-act]') ?? []),
    ];
    const next =
      buttons[buttons.indexOf(event.target as HTMLElement) + (event.key === 'ArrowRight' ? 1 : -1)];
    if (next) {
      next.focus();
      event.preventDefault();
      return;
    }
  }
  sheet.go(to);
  event.preventDefault();
}

function obeyCommand(event: KeyboardEvent, { onReplace }: Obeyed, corrections: Corrections): boolean {
  const action = actionOf('rows', event);
  if (action === 'redo' || (action === 'undo' && event.shiftKey)) corrections.redo();
  else if (action === 'undo') corrections.undo();
  else if (action === 'replace') onReplace();
  else return false;
  return true;
}

function obeyGesture(event: KeyboardEvent, { sheet, onSelect }: Obeyed, corrections: Corrections): boolean {
  const { active } = sheet.state;
  const cell = event.target as HTMLElement;
  const action = actionOf('rows', event);
  if (action === 'open') {
    const act = cell.querySelector<HTMLElement>('[data-act]');
    if (act) act.focus();
    else sheet.open(active);
    return true;
  }
  if (action === 'choose') onSelect();
  else if (action === 'remove') {
    const rows = sheet.rowsOfBlock();
    const isRemoved = !rows.every((row) => row.isRemoved);
    if (rows.length > 0) corrections.change([{ rowIds: rows.map(({ id }) => id), isRemoved }]);
  } else if (event.key.length === 1) sheet.open(active, event.key);
  else return false;
  return true;
}
