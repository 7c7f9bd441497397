import { describe, expect, it } from '@jest/globals';
import { FIRM_SENTENCES } from './firm-sentences.js';
import { FRENCH } from './sentences-fr.js';

/** Every sentence of a tree of sentences, with its place. */
function sentencesOf(tree: object, place = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${place}${name}`, value]] : sentencesOf(value, `${place}${name}.`),
  );
}

const sentences = [...sentencesOf(FRENCH), ...sentencesOf(FIRM_SENTENCES.fr, 'firm.')];

describe('French messages', () => {
  it('part no mark from its word: a narrow no-break space before : ; ? and !, a no-break one inside guillemets', () => {
    expect(sentences.length).toBeGreaterThan(20);
    const wrong = sentences.filter(([, text]) =>
      / [:;?!»]|« |[^\u202f\u00a0][;?!](?!\S)|[^\u202f]:(?!\S)/.test(text),
    );
    expect(wrong).toEqual([]);
  });
});
