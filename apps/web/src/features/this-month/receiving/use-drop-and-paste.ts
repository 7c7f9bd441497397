import { useEffect, useEffectEvent } from 'react';
import { useFileDrop } from '../../../lib/use-file-drop';

type Dropped = {
  onFile: (file: File) => void;
  onText: (text: string) => void;
};

/** Takes a file dropped, or cells pasted, anywhere on the page; true while a file is held over it. */
export function useDropAndPaste({ onFile, onText }: Dropped): boolean {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, [contenteditable], [role=dialog]')) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file) onFile(file);
    else if (text.trim() !== '') onText(text);
  });
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => paste(event);
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
  return useFileDrop(onFile);
}
