import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpokenLanguage } from '#contract/language.ts';
import { writeWhole } from '#core/files/write-whole.ts';
import { type AnyLanguage, bestLanguage, isLanguage } from '#words/languages.ts';
import { speakIn } from '#words/load.ts';

/** The language of the room: what the reader chose, in a file of its own beside the library, else what the system prefers. */
export interface LanguageKeeper {
  /** Speaks what was chosen, else the best of `wanted` (BCP 47 tags, best first). */
  begin(wanted: readonly string[]): Promise<SpokenLanguage>;
  /** Keeps a choice, null for the system's, and speaks it. Throws `output-unwritable`. */
  choose(language: AnyLanguage | null, wanted: readonly string[]): Promise<SpokenLanguage>;
}

export function keepLanguage(dataFolder: string): LanguageKeeper {
  const file = join(dataFolder, 'language.json');
  const speak = async (chosen: AnyLanguage | null, wanted: readonly string[]): Promise<SpokenLanguage> => {
    const language = chosen ?? bestLanguage(wanted);
    await speakIn(language);
    return { language, chosen };
  };
  return {
    begin: (wanted) => speak(chosenIn(file), wanted),
    choose(language, wanted) {
      writeWhole(file, `${JSON.stringify({ language })}\n`);
      return speak(language, wanted);
    },
  };
}

/** A file that is not there, or that nobody can read, means that nothing was chosen: the room must open. */
function chosenIn(file: string): AnyLanguage | null {
  try {
    const { language } = JSON.parse(readFileSync(file, 'utf8')) as { language?: unknown };
    return isLanguage(language) ? language : null;
  } catch {
    return null;
  }
}
