import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../buttons/Button';
import css from './copy-field.module.css';
import { TextField } from './TextField';

/** A text to hand over, shown whole, with the button that copies it and what came of it. */
export function CopyField({ label, text, action }: { label: string; text: string; action: string }) {
  const { t } = useTranslation('ui');
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');

  function copy() {
    // No clipboard on a plain http address of a local network: the field is there to be selected.
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    writing.then(
      () => setState('done'),
      () => setState('failed'),
    );
  }

  return (
    <>
      <TextField label={label} value={text} isReadOnly onFocus={selectAll} />
      <div className={css.copy}>
        <Button tone="primary" onPress={copy} autoFocus>
          {action}
        </Button>
        <span role="status">{state === 'idle' ? '' : t(`copy.${state}`)}</span>
      </div>
    </>
  );
}

function selectAll(event: { target: EventTarget }) {
  if (event.target instanceof HTMLInputElement) event.target.select();
}
