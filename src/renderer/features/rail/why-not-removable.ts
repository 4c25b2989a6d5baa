import type { Origin } from '#contract/packs.ts';
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('rail', words);

/** Why a pack cannot be removed, and what to do instead; null for the reader's own. */
export function whyNotRemovable(origin: Origin): string | null {
  switch (origin) {
    case 'bundled':
      return t('bundled');
    case 'named':
      return t('named');
    case 'own':
      return null;
  }
}
