import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgePassword } from './password-rule.js';
import { estimateStrength } from './password-strength.js';

const ABOUT = ['Camille Vanhoutte', 'camille.vanhoutte@exemple.fr', 'Lys-Tourcoing', "Maison de l'emploi"];
const refusalOf = async (password: string) => (await judgePassword(password, ABOUT)).refusal;

describe('a password', () => {
  it.each([
    'le canal de Roubaix au printemps',
    'tulipe lampadaire soixante brouette',
    '  des espaces, et alors ?  ',
    'пароль из четырёх слов',
    '🌷🚲🧱🪣🌧️ quatre briques',
    'x7Kf-29dd-QmPz-8s1L',
  ])('may be made of anything, if it is long and its own: %p', async (password) => {
    expect(await refusalOf(password)).toBeNull();
  });

  it.each([
    ['quatorze lettr', 'password-too-short'],
    ['', 'password-too-short'],
    ['a'.repeat(201), 'password-too-long'],
    ['aaaaaaaaaaaaaaaaaaaa', 'password-is-a-pattern'],
    ['motdepassemotdepasse', 'password-is-a-pattern'],
    ['azertyuiopqsdfghjklm', 'password-is-a-pattern'],
    ['123456789012345678', 'password-is-a-pattern'],
    ['Vanhoutte Camille 1990', 'password-about-you'],
    ['CLAUSIER clausier Clausier', 'password-about-you'],
    ['maison-emploi-tourcoing', 'password-about-you'],
    ['camille.vanhoutte@exemple.fr', 'password-about-you'],
    ['environnement19', 'password-too-weak'],
    ['motdepasse12345', 'password-too-weak'],
  ])('%p is refused: %s', async (password, refusal) => {
    expect(await refusalOf(password)).toBe(refusal);
  });

  it('is counted in characters as people see them, once written the one way (NFKC)', async () => {
    // Ligatures and full-width letters are several plain ones, or one.
    expect(await refusalOf('ﬁ'.repeat(7))).toBe('password-too-short');
    expect(await refusalOf('ﬁn ﬂeuve aﬃche')).not.toBe('password-too-short');
    expect(await refusalOf('🌷'.repeat(14))).toBe('password-too-short');
  });

  it('of any text is judged, in a time nobody can use against the server', async () => {
    await estimateStrength('warm', []);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 260 }), async (password) => {
        const { score, refusal } = await judgePassword(password, ABOUT);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score <= 4).toBe(true);
        if ([...password.normalize('NFKC')].length < 15) expect(refusal).toBe('password-too-short');
      }),
      { numRuns: 60 },
    );
    const started = performance.now();
    for (const bomb of ['Abc1', '4@$5', '0123456789', '12/12/1990', '1!l|']) {
      await judgePassword(bomb.repeat(50).slice(0, 200), ABOUT);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
