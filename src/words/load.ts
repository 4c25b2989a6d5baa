import type { AnyLanguage } from './languages.ts';
import { type Catalogue, speak, spokenLanguage } from './words.ts';

type Other = Exclude<AnyLanguage, 'en' | 'en-XA'>;

/** Each is a file of its own, read when it is spoken. */
const catalogues: Readonly<Record<Other, () => Promise<Catalogue>>> = {
  ko: () => import('./ko/index.ts'),
  zh: () => import('./zh/index.ts'),
  ru: () => import('./ru/index.ts'),
  de: () => import('./de/index.ts'),
};

/** Reads the catalogue of a language and speaks it from now on. */
export async function speakIn(language: AnyLanguage): Promise<void> {
  if (language === spokenLanguage()) return;
  speak(language, language === 'en' || language === 'en-XA' ? null : await catalogues[language]());
}
