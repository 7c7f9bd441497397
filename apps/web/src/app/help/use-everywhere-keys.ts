import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { isTaken } from '../../lib/keyboard/is-taken';
import { onHelp } from '../../lib/keyboard/open-help';
import { actionOf, LETTERS } from '../../lib/keyboard/shortcuts';
import type { Role } from '../../lib/session/session';
import { navigationOf } from '../navigation/navigation';

/** How long a letter is waited for after g. */
const SECOND_KEY_MS = 1500;

/** The screens a role goes to by g and a letter, in the order of the navigation. */
export function lettersOf(role: Role): { name: string; to: string; letter: string }[] {
  return navigationOf(role)
    .flatMap(({ entries }) => entries)
    .flatMap(({ name, to }) => {
      const letter = LETTERS[name];
      return letter ? [{ name, to, letter }] : [];
    });
}

/** The keys that work on every screen: `?` opens the help, g and a letter go to a screen. */
export function useEverywhereKeys(role: Role, openHelp: () => void): void {
  const navigate = useNavigate();
  const open = useRef(openHelp);
  open.current = openHelp;
  useEffect(() => onHelp(() => open.current()), []);
  useEffect(() => {
    const letters = lettersOf(role);
    let goesUntil = 0;
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || isTaken(event)) return;
      const isGoing = event.timeStamp < goesUntil;
      goesUntil = 0;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const pressed = event.key.toLowerCase();
      const to = isGoing && isPlain && letters.find(({ letter }) => letter === pressed)?.to;
      const action = actionOf('everywhere', event);
      if (to) void navigate(to);
      else if (action === 'help') open.current();
      else if (action === 'go' && letters.length > 0) goesUntil = event.timeStamp + SECOND_KEY_MS;
      else return;
      event.preventDefault();
      // The letter after g is not also a letter of the page.
      event.stopImmediatePropagation();
    }
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [navigate, role]);
}
