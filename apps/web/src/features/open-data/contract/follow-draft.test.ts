import { describe, expect, it } from '@jest/globals';
import { namesOf, operationNamedIn } from './follow-draft';

describe('the names of lots followed together', () => {
  it.each([
    [['Réhabilitation de l’école'], 'Réhabilitation de l’école', ['']],
    [
      ['Groupe scolaire - Peinture', 'Groupe scolaire - Sols souples'],
      'Groupe scolaire',
      ['Peinture', 'Sols souples'],
    ],
    [
      ['Piscine, lot n° 1 : gros œuvre', 'Piscine, lot n° 2 : toiture'],
      'Piscine',
      ['1 : gros œuvre', '2 : toiture'],
    ],
    [['Lot 1', 'Lot 2'], 'Lot 1', ['Lot 1', 'Lot 2']],
    [['Peinture', 'Sols'], 'Peinture', ['Peinture', 'Sols']],
  ])('%j share %j and keep %j', (subjects, common, names) => {
    expect(namesOf(subjects)).toEqual([common, names]);
  });
});

describe('the operation a contract is put away in, unless told otherwise', () => {
  const operations = [
    { name: 'École' },
    { name: 'Groupe scolaire Charles-de-Gaulle, reconstruction' },
    { name: 'Parc des Oliveaux' },
  ];

  it('is the one its subject names', () => {
    const found = operationNamedIn('GROUPE SCOLAIRE CHARLES DE GAULLE - Lot 2 : charpente', operations);
    expect(found).toBe(operations[1]);
  });

  it.each(['Médiathèque des Francs, construction', 'École Jean-Zay, peinture', ''])(
    'is a new one when it names none: %j',
    (subject) => {
      expect(operationNamedIn(subject, operations)).toBeUndefined();
    },
  );
});
