import { useEffect } from 'react';
import { actionOf } from './shortcuts';
import { useShownShortcuts } from './shown-screens';

/** Sends the form one types in, from any of its fields. */
export function useSubmitKey(): void {
  useShownShortcuts('entry');
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.repeat || actionOf('entry', event) !== 'submit' || !(event.target instanceof Element)) return;
      const form = event.target.closest('form');
      if (!form) return;
      event.preventDefault();
      form.requestSubmit();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
