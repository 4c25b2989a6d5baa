import { type NameSystem, nameSystems } from '#contract/name-kinds.ts';
import type { NameForm } from '#contract/names.ts';
import { langOf, reasonWords } from '../search/interpretation/reason-words.ts';

/** Forms that are written in one script or by one system. */
export interface FormGroup {
  readonly system: NameSystem;
  readonly words: string;
  readonly lang: string | undefined;
  readonly forms: readonly NameForm[];
}

/** The forms under their systems: scripts first, then the ways of writing one in another, and what is of neither. */
export const groupForms = (forms: readonly NameForm[]): readonly FormGroup[] =>
  nameSystems
    .map((system) => ({
      system,
      words: reasonWords(system),
      lang: langOf(system),
      forms: forms.filter((form) => form.system === system),
    }))
    .filter((group) => group.forms.length > 0);

/** In which script or system a form most likely is, by its letters; a reader can say otherwise. */
export function guessSystem(text: string): NameSystem {
  if (/\p{Script=Hangul}/u.test(text)) return 'hangul';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'kanji';
  if (/\p{Script=Han}/u.test(text)) return 'hanzi';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'russian';
  return /[ŏŭ]/iu.test(text) ? 'mccune-reischauer' : 'other';
}
