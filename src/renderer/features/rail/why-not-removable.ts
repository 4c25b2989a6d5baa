import type { Origin } from '#contract/packs.ts';

/** Why a pack cannot be removed, and what to do instead; null for the reader's own. */
export function whyNotRemovable(origin: Origin): string | null {
  switch (origin) {
    case 'bundled':
      return 'It came with Carrel and cannot be removed. Untick it to leave it out.';
    case 'named':
      return 'It was named when Carrel was started. Start Carrel without it to be rid of it.';
    case 'own':
      return null;
  }
}
