import type { BackupsReport, SavedFiles } from '#contract/library.ts';
import { countOf } from '../../text/count-of.ts';
import { formatBytes } from '../../text/format-bytes.ts';

/** What came of something that was done: a sentence, and where there are figures, those to copy. */
export interface Said {
  readonly sentence: string;
  readonly figures?: readonly (readonly [name: string, value: string])[];
  readonly isTrouble?: boolean;
}

export function takenCopySaid(copy: {
  readonly path: string;
  readonly bytes: number;
  readonly digest: string;
}): Said {
  return {
    sentence: `The copy is written and was checked: ${formatBytes(copy.bytes)}.`,
    figures: [
      ['File', copy.path],
      ['SHA-256', copy.digest],
    ],
  };
}

export function savedFilesSaid({ folder, files, unreadable }: SavedFiles): Said {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const lost = unreadable.map(({ name, why }) => `${name} could not be read: ${why}.`).join(' ');
  return {
    sentence:
      `${countOf(files.length, 'file')} of the library, ${formatBytes(bytes)}, ${files.length === 1 ? 'was' : 'were'} copied as they are. ` +
      `Any text editor reads journal.jsonl. ${lost}`.trim(),
    figures: [['Folder', folder]],
    isTrouble: unreadable.length > 0,
  };
}

export function secondPlaceSaid({ secondPlace }: Pick<BackupsReport, 'secondPlace'>): Said {
  if (secondPlace === null) {
    return { sentence: 'There is no second place any more. What lies there stays.' };
  }
  return secondPlace.trouble === null
    ? { sentence: `Each backup is also copied to ${secondPlace.folder} from now on.` }
    : { sentence: secondPlace.trouble.message, isTrouble: true };
}

/** What “Back up now” came to. */
export function backedUpSaid({ trouble, secondPlace, backups }: BackupsReport): Said {
  const second = secondPlace?.trouble ?? null;
  if (trouble !== null) return { sentence: trouble.message, isTrouble: true };
  if (second !== null) return { sentence: `Backed up here. ${second.message}`, isTrouble: true };
  if (backups.length === 0) return { sentence: 'There is nothing to back up yet.' };
  return { sentence: secondPlace ? 'Backed up and checked, in both places.' : 'Backed up and checked.' };
}
