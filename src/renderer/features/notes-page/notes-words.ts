import type { NotesView, noteKinds } from '#contract/notes.ts';
import { notesPage as words } from '#words/en/notes-page.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('notesPage', words);

export const sortNames: Readonly<Record<NotesView['sort'], string>> = {
  changed: t('byChanged'),
  date: t('byDate'),
  title: t('byTitle'),
};

export const kindNames: Readonly<Record<(typeof noteKinds)[number], string>> = {
  record: t('onRecords'),
  passage: t('onPassages'),
  bare: t('bare'),
  lost: t('toLookAt'),
};

/** How many are shown of how many. */
export function notesCount(total: number, of: number): string {
  if (of === 0) return t('nothingYet');
  return total === of ? t('count', { count: of }) : t('someOf', { total, count: of });
}

export const withCount = (name: string, count: number): string => t('withCount', { name, count });

/** True where the view leaves something out. */
export const isNarrowed = ({ text, collection, colour, tag, kind, noted }: NotesView): boolean =>
  text.trim() !== '' || noted || [collection, colour, tag, kind].some((each) => each !== null);
