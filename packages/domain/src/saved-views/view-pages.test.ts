import { describe, expect, it } from '@jest/globals';
import { viewQuery } from './view-pages.js';

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
