/** One key, with Ctrl (Cmd on a Mac) or Shift held if so declared; `key` is what the browser calls it, in lower case for letters. */
export type Press = { readonly key: string; readonly isCommand?: true; readonly isShift?: true };

const key = (name: string): Press => ({ key: name });
const command = (name: string): Press => ({ key: name, isCommand: true });
const shift = (name: string): Press => ({ key: name, isShift: true });
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

/**
 * Every shortcut of the product, screen by screen, in the order they are told. What obeys a key asks `actionOf` which of these
 * it is, and the help shows those of what is on screen: neither can know a key that the other does not.
 */
export const SHORTCUTS = {
  everywhere: {
    search: [command('k')],
    help: [key('?')],
    go: [key('g')],
  },
  inbox: {
    next: [key('j'), key('ArrowDown')],
    previous: [key('k'), key('ArrowUp')],
    act: [key('Enter')],
    aside: [key('e')],
    select: [key('x')],
  },
  review: {
    next: [key('ArrowDown')],
    previous: [key('ArrowUp')],
    accept: [key('a')],
    return: [key('r')],
    select: [key('x')],
  },
  grid: {
    move: ARROWS.map(key),
    far: ARROWS.map(command),
    extend: ARROWS.map(shift),
    tab: [key('Tab')],
    open: [key('Enter'), key('F2')],
    clear: [key('Delete'), key('Backspace')],
    fill: [command('d')],
    copy: [command('c'), command('v')],
    undo: [command('z')],
  },
  entry: {
    submit: [command('Enter')],
  },
  rows: {
    move: ARROWS.map(key),
    error: [key('Tab')],
    open: [key('Enter'), key('F2')],
    choose: [key(' ')],
    remove: [key('Delete')],
    undo: [command('z')],
    redo: [command('y')],
    replace: [command('h')],
  },
} as const satisfies Record<string, Record<string, readonly Press[]>>;

/** The letter that leads to a screen after g, by the screen's name in the navigation. */
export const LETTERS: Readonly<Record<string, string>> = {
  inbox: 'f',
  operations: 'o',
  openData: 'q',
  timesheets: 'r',
  'late-firms': 'd',
  month: 's',
  participants: 'p',
  'employment-contracts': 'c',
  firms: 'e',
  authorities: 'm',
  totals: 't',
  mutualisation: 'x',
  users: 'u',
  journal: 'j',
};

export type Screen = keyof typeof SHORTCUTS;
export type ActionOf<Name extends Screen> = keyof (typeof SHORTCUTS)[Name] & string;

/** What was pressed, as far as shortcuts look at it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a screen does with what was pressed; null when it is no shortcut of it. */
export function actionOf<Name extends Screen>(screen: Name, pressed: Pressed): ActionOf<Name> | null {
  if (pressed.altKey) return null;
  const found = Object.entries<readonly Press[]>(SHORTCUTS[screen]).find(([, presses]) =>
    presses.some((press) => isPressed(press, pressed)),
  );
  return (found?.[0] as ActionOf<Name> | undefined) ?? null;
}

/** Shift makes some characters, `?` among them: it only tells apart the keys that have another meaning with it. */
function isPressed({ key: name, isCommand, isShift }: Press, pressed: Pressed): boolean {
  const hasCommand = pressed.ctrlKey || pressed.metaKey;
  const tellsShift = isShift === true || name.startsWith('Arrow');
  return (
    (name.length === 1 ? pressed.key.toLowerCase() : pressed.key) === name &&
    hasCommand === (isCommand === true) &&
    (!tellsShift || pressed.shiftKey === (isShift === true))
  );
}
