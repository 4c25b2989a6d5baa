import type { BackupsReport, SavedFiles } from '#contract/library.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { formatBytes } from '../../text/format-bytes.ts';
import { sentencesOf } from './join-words.ts';

const t = wordsOf('library', words);

interface Figure {
  readonly name: string;
  readonly value: string;
  /** What the button that copies it is called. */
  readonly copy: string;
}

/** What came of something that was done: a sentence, and where there are figures, those to copy. */
export interface Said {
  readonly sentence: string;
  readonly figures?: readonly Figure[];
  readonly isTrouble?: boolean;
}

export function takenCopySaid(copy: {
  readonly path: string;
  readonly bytes: number;
  readonly digest: string;
}): Said {
  return {
    sentence: t('copyWritten', { size: formatBytes(copy.bytes) }),
    figures: [
      { name: t('file'), value: copy.path, copy: t('copyFile') },
      { name: 'SHA-256', value: copy.digest, copy: t('copyDigest') },
    ],
  };
}

export function savedFilesSaid({ folder, files, unreadable }: SavedFiles): Said {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    sentence: sentencesOf([
      t('filesSaved', { count: files.length, size: formatBytes(bytes) }),
      ...unreadable.map(({ name, why }) => t('fileUnreadable', { name, why })),
    ]),
    figures: [{ name: t('folder'), value: folder, copy: t('copyFolder') }],
    isTrouble: unreadable.length > 0,
  };
}

export function secondPlaceSaid({ secondPlace }: Pick<BackupsReport, 'secondPlace'>): Said {
  if (secondPlace === null) {
    return { sentence: t('secondDropped') };
  }
  return secondPlace.trouble === null
    ? { sentence: t('secondSet', { folder: secondPlace.folder }) }
    : { sentence: secondPlace.trouble.message, isTrouble: true };
}

/** What “Back up now” came to. */
export function backedUpSaid({ trouble, secondPlace, backups }: BackupsReport): Said {
  const second = secondPlace?.trouble ?? null;
  if (trouble !== null) return { sentence: trouble.message, isTrouble: true };
  if (second !== null) return { sentence: sentencesOf([t('backedUpHere'), second.message]), isTrouble: true };
  if (backups.length === 0) return { sentence: t('nothingToBackUp') };
  return { sentence: secondPlace ? t('backedUpBoth') : t('backedUp') };
}
