import { mccuneReischauerHyphened } from './mccune-reischauer.ts';

/**
 * North Korean usage in print: McCune–Reischauer without its marks, ㅈ always j, each syllable of a given
 * name a word: 상조 → Sang Jo. The system of 1992 (UNGEGN) writes kh, th, ph for the aspirates and ŏ, ŭ; its
 * publishing houses do not.
 */
export const dprk = (word: string): string =>
  mccuneReischauerHyphened(word)
    .replaceAll(/(?<=^|-)ch(?!’)|tch(?!’)/g, 'j')
    .replaceAll('’', '')
    .replaceAll('ŏ', 'o')
    .replaceAll('ŭ', 'u');
