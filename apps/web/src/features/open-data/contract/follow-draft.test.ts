import { describe, expect, it } from '@jest/globals';
import { namesOf } from './follow-draft';

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
