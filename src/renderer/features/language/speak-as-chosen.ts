import type { Api } from '#contract/client.ts';
import { speakIn } from '#words/load.ts';
import { spokenLocale } from '#words/words.ts';

/** Speaks the language that the reader chose, else the system's; and says it to the page, for whoever reads it aloud. */
export async function speakAsChosen(api: Api): Promise<void> {
  try {
    const { language } = await api.language.begin({ wanted: [...navigator.languages] });
    await speakIn(language);
  } catch {
    // A room in English is better than none; what is wrong with the host, the room itself tells.
  }
  document.documentElement.lang = spokenLocale();
}
