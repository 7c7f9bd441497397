import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { actionOf, LETTERS, type Press, type Pressed, type Screen, SHORTCUTS } from './shortcuts';

const read = (language: string, name: string) =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/${name}.json`, import.meta.url), 'utf8'));
const languages = ['fr', 'en'];
const screens = Object.keys(SHORTCUTS) as Screen[];
const declared = screens.flatMap((screen) =>
  Object.entries<readonly Press[]>(SHORTCUTS[screen]).flatMap(([action, presses]) =>
    presses.map((press) => ({ screen, action, press })),
  ),
);
const pressed = ({ key, isCommand, isShift }: Press, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: isCommand === true,
  metaKey: false,
  shiftKey: isShift === true,
  altKey: false,
  ...more,
});

describe('the declared shortcuts', () => {
  it.each(declared)(
    '$screen: $action is what its key does, and nothing else is',
    ({ screen, action, press }) => {
      expect(actionOf(screen, pressed(press))).toBe(action);
      expect(actionOf(screen, pressed(press, { altKey: true }))).toBeNull();
      if (press.isCommand)
        expect(actionOf(screen, pressed(press, { ctrlKey: false, metaKey: true }))).toBe(action);
      else if (/^[a-z?]$/.test(press.key))
        expect(actionOf(screen, pressed(press, { ctrlKey: true }))).toBeNull();
    },
  );

  it('lead by g to one screen a letter, each in the navigation, g itself left out', () => {
    const letters = Object.values(LETTERS);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((letter) => !/^[a-fh-z]$/.test(letter))).toEqual([]);
    for (const language of languages) {
      const { nav } = read(language, 'shell');
      expect(Object.keys(LETTERS).filter((name) => !(name in nav))).toEqual([]);
    }
  });

  it('are understood in capitals, and by the key that Shift makes', () => {
    expect(actionOf('review', pressed({ key: 'A' }, { shiftKey: true }))).toBe('accept');
    expect(actionOf('everywhere', pressed({ key: '?' }, { shiftKey: true }))).toBe('help');
    expect(actionOf('inbox', pressed({ key: 'z' }))).toBeNull();
  });

  it('are each told in both languages, and nothing is told that is not declared', () => {
    for (const language of languages)
      for (const screen of screens) {
        const { title, ...sentences } = read(language, 'help').screen[screen];
        expect(title).toBeTruthy();
        const asked = Object.keys(SHORTCUTS[screen]).filter((name) => name !== 'go');
        expect(Object.keys(sentences).sort()).toEqual(asked.sort());
      }
  });
});
