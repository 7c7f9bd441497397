import { describe, expect, it } from '@jest/globals';
import { readsList, VIEW_PAGES, viewQuery } from './view-pages.js';

describe('what a view keeps of an address', () => {
  it('is its filters and its sort, in whatever order they were chosen', () => {
    expect(viewQuery('?tri=-startedOn&etat=ACTIVE')).toBe('etat=ACTIVE&tri=-startedOn');
    expect(viewQuery('etat=ACTIVE&tri=-startedOn')).toBe(viewQuery('?tri=-startedOn&etat=ACTIVE'));
  });

  it('is neither the page one is on nor the form that is open', () => {
    expect(viewQuery('?page=3&ajouter=entreprise')).toBe('');
    expect(viewQuery('?page=3&nature=ETTI')).toBe('nature=ETTI');
  });

  it('reads again as itself, accents and spaces included', () => {
    const kept = viewQuery('?recherche=Éveil du Ferrain&nature=ACI');
    expect(viewQuery(kept)).toBe(kept);
    expect(new URLSearchParams(kept).get('recherche')).toBe('Éveil du Ferrain');
  });
});

describe('the lists somebody keeps views of', () => {
  it('are those they read', () => {
    expect(VIEW_PAGES.every((page) => readsList('HOUSE', page))).toBe(true);
    expect(VIEW_PAGES.filter((page) => readsList('AUTHORITY', page))).toEqual(['operations', 'objectives']);
    expect(VIEW_PAGES.filter((page) => !readsList('METROPOLIS', page))).toEqual([
      'inbox',
      'participants',
      'employment-contracts',
      'late-firms',
    ]);
  });
});
