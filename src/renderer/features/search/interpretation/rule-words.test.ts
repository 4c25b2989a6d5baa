import { afterEach, describe, expect, it } from 'vitest';
import { speakIn } from '#words/load.ts';
import { ruleWords } from './rule-words.ts';

afterEach(() => speakIn('en'));

describe('how a form of a name was made', () => {
  it.each([
    'given name first',
    'Kontsevich, southern spelling, in Latin letters (BGN/PCGN)',
    'McCune–Reischauer; surname family Ri',
    'surname family Ri',
    'Indonesian spelling of 1947',
    'a rule of tomorrow',
  ])('is said in English as the rule is called: %s', (rule) => {
    expect(ruleWords(rule)).toBe(rule);
  });

  it('is said in the language of the window', async () => {
    await speakIn('de');
    expect(ruleWords('Kontsevich, southern spelling')).toBe('Konzewitsch, südliche Schreibweise');
    expect(ruleWords('Hangul; surname family Ri')).toBe('Hangul (koreanisch); Familie des Nachnamens Ri');
  });
});
