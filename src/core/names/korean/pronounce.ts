import type { Coda, Onset, Syllable } from './hangul.ts';

/** A syllable as it sounds beside its neighbours. */
export interface Sound extends Syllable {
  /** True where ㄱ, ㄷ, ㅂ, ㅈ are spoken voiced: between vowels and after n, m, ng, and ㄱ, ㅂ after l. */
  readonly voiced: boolean;
}

/**
 * A word as it is spoken: finals move over to a vowel, and consonants that meet grow alike (Standard
 * Pronunciation, articles 13 and 18 to 20). 압록 → 암녹, 일용 → 이룡, 신라 → 실라.
 */
export function pronounce(syllables: readonly Syllable[], meet: Meeting = meetInWord): Sound[] {
  const sounds: Sound[] = [];
  let before: Coda | null = null;
  for (const [at, { vowel, ...here }] of syllables.entries()) {
    const onset = before === null ? here.onset : meet(before, here.onset).onset;
    const next = syllables[at + 1];
    const coda = next ? meet(here.coda, next.onset).coda : here.coda;
    sounds.push({ onset, vowel, coda, voiced: isVoiced(sounds.at(-1), onset) });
    before = here.coda;
  }
  return sounds;
}

/** In a name written with a hyphen finals stay where they are: 헌영 is hŏn-yŏng, not hŏ-nyŏng. */
export const pronounceHyphened = (syllables: readonly Syllable[]): Sound[] =>
  pronounce(syllables, (coda, onset) => (onset === 'ㅇ' ? { coda, onset } : meetInWord(coda, onset)));

/** Each syllable by itself, as in a given name that is written with a hyphen. */
export const pronounceApart = (syllables: readonly Syllable[]): Sound[] =>
  syllables.map((syllable) => ({ ...syllable, voiced: false }));

function isVoiced(before: Sound | undefined, onset: Onset): boolean {
  if (!before) return false;
  if (before.coda === 'ㄹ') return onset === 'ㄱ' || onset === 'ㅂ';
  return before.coda === '' || 'ㄴㅁㅇ'.includes(before.coda);
}

const nasals: Partial<Record<Coda, Coda>> = { ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' };

type Meeting = (coda: Coda, onset: Onset) => { coda: Coda; onset: Onset };

function meetInWord(coda: Coda, onset: Onset): { coda: Coda; onset: Onset } {
  if (onset === 'ㅇ') return coda === '' || coda === 'ㅇ' ? { coda, onset } : { coda: '', onset: coda };
  if (onset === 'ㄹ') {
    if (coda === 'ㄴ') return { coda: 'ㄹ', onset };
    if (coda === '' || coda === 'ㄹ') return { coda, onset };
    return { coda: nasals[coda] ?? coda, onset: 'ㄴ' };
  }
  if (onset === 'ㄴ' && coda === 'ㄹ') return { coda, onset: 'ㄹ' };
  if (onset === 'ㄴ' || onset === 'ㅁ') return { coda: nasals[coda] ?? coda, onset };
  return { coda, onset };
}
