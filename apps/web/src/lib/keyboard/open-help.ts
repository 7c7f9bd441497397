const OPENING = 'clausier:help';

/** Asks for the help, from wherever a button of it is. */
export function openHelp(): void {
  window.dispatchEvent(new Event(OPENING));
}

/** Calls back when the help is asked for by a button. Returns how to stop listening. */
export function onHelp(open: () => void): () => void {
  window.addEventListener(OPENING, open);
  return () => window.removeEventListener(OPENING, open);
}
