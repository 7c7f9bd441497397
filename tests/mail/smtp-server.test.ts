import { expect, it } from '@jest/globals';
import { textOf } from './smtp-server.js';

it('reads a message whose link was wrapped at its dashes to the end', () => {
  const raw = [
    'Content-Type: multipart/alternative;',
    ' boundary="--_Part_1"',
    '',
    '----_Part_1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Bonjour, voici le lien d=E2=80=99octobre :',
    '',
    'https://clausier.example/depot#abc=',
    '--def',
    '',
    'Merci',
    '----_Part_1',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Bonjour</p>',
    '----_Part_1--',
  ].join('\n');
  expect(textOf({ from: '', to: [], raw }).trim()).toBe(
    'Bonjour, voici le lien d’octobre :\n\nhttps://clausier.example/depot#abc--def\n\nMerci',
  );
});
