import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ASSOCIATED_COMMUNES, type Commune, municipalityOf } from './commune.js';
import { editDistance } from './edit-distance.js';
import { findCommune, requireCommune } from './find-commune.js';
import { parseInseeCode } from './insee-code.js';
import { normaliseName } from './normalise-name.js';

const commune = (insee: string, name: string): Commune => ({ insee: parseInseeCode(insee), name });
const communes: readonly Commune[] = [
  commune('59350', 'Lille'),
  commune('59378', 'Marcq-en-Barœul'),
  commune('59527', 'Saint-André-lez-Lille'),
  commune('59009', "Villeneuve-d'Ascq"),
  commune('59367', 'Lys-lez-Lannoy'),
  commune('59482', 'Quesnoy-sur-Deûle'),
  commune('59368', 'La Madeleine'),
  ...ASSOCIATED_COMMUNES,
];
const nameOf = (text: string): string => requireCommune(communes, text).name;

describe('A commune named in a file', () => {
  it.each([
    ['LILLE CEDEX', 'Lille'],
    ['Lille Cedex 9', 'Lille'],
    ['marcq en baroeul', 'Marcq-en-Barœul'],
    ['MARCQ-EN-BARŒUL', 'Marcq-en-Barœul'],
    ['St André lez Lille', 'Saint-André-lez-Lille'],
    ['ST. ANDRE LES LILLE', 'Saint-André-lez-Lille'],
    ['Saint-André-lès-Lille', 'Saint-André-lez-Lille'],
    ['Villeneuve d’Ascq', "Villeneuve-d'Ascq"],
    ['Villeneuve d\u02bcAscq', "Villeneuve-d'Ascq"],
    ['VILLENEUVE D ASCQ', "Villeneuve-d'Ascq"],
    ['Quesnoy s/ Deule', 'Quesnoy-sur-Deûle'],
    ['lomme', 'Lomme'],
    ['HELLEMMES-LILLE', 'Hellemmes'],
  ])('%j is %s', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it('is not guessed from a near miss: candidates are offered instead', () => {
    const search = findCommune(communes, 'Lile');
    expect(search).toMatchObject({ found: false, code: 'commune-unknown' });
    expect(!search.found && search.candidates.map(({ name }) => name)).toEqual(['Lille']);
    expect(() => requireCommune(communes, 'Villeneuve')).toThrow('commune-unknown');
    expect(findCommune(communes, 'Villeneuve')).toMatchObject({
      candidates: [{ name: "Villeneuve-d'Ascq" }],
    });
    expect(findCommune(communes, 'Marseille')).toMatchObject({ found: false, candidates: [] });
    expect(findCommune(communes, ' - ')).toMatchObject({ code: 'commune-empty' });
  });

  it('is refused when two communes bear the same name', () => {
    const homonyms = [commune('59001', 'Saint-Aubin'), commune('62742', 'St Aubin')];
    expect(findCommune(homonyms, 'saint aubin')).toMatchObject({
      code: 'commune-ambiguous',
      candidates: homonyms,
    });
  });

  it('keeps its own key whatever the case and the accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      }),
    );
    expect(normaliseName('Éléonore D’ÆTHER-Müller')).toBe('eleonore d aether muller');
  });

  it('belongs to Lille when it is Lomme or Hellemmes', () => {
    expect(municipalityOf(parseInseeCode('59355'))).toBe('59350');
    expect(municipalityOf(parseInseeCode('59298'))).toBe('59350');
    expect(municipalityOf(parseInseeCode('59378'))).toBe('59378');
    expect(() => parseInseeCode('5935')).toThrow('insee-code-malformed');
  });

  it('measures typing mistakes the same way in both directions', () => {
    expect(editDistance('tourcoing', 'tourcoin')).toBe(1);
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
