import type { Language } from '@clausier/domain/shared/language';

const KEY = 'clausier.language';

/** The language of the last visit, else the browser's when it is English, else French. */
export function chooseLanguage(): Language {
  const remembered = read();
  if (remembered === 'fr' || remembered === 'en') return remembered;
  return navigator.language.startsWith('en') ? 'en' : 'fr';
}

/** Whether somebody has chosen a language in this browser. */
export function hasChosenLanguage(): boolean {
  return read() !== null;
}

/** Keeps the choice for the next visit, where the browser allows it. */
export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is refused in some private windows: the choice lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
