import type { NotesView, noteKinds } from '#contract/notes.ts';

export const sortNames: Readonly<Record<NotesView['sort'], string>> = {
  changed: 'latest first',
  date: 'by date and place',
  title: 'by title',
};

export const kindNames: Readonly<Record<(typeof noteKinds)[number], string>> = {
  record: 'Notes on records',
  passage: 'Notes on passages',
  bare: 'Marks without a note',
  lost: 'Marks to look at',
};

const number = (count: number) => count.toLocaleString('en-GB');

/** How many are shown of how many. */
export function notesCount(total: number, of: number): string {
  if (of === 0) return 'Nothing yet';
  if (total === of) return of === 1 ? '1 note or mark' : `${number(of)} notes and marks`;
  return `${number(total)} of ${number(of)} notes and marks`;
}

export const withCount = (name: string, count: number): string => `${name} (${number(count)})`;

/** True where the view leaves something out. */
export const isNarrowed = ({ text, collection, colour, tag, kind, noted }: NotesView): boolean =>
  text.trim() !== '' || noted || [collection, colour, tag, kind].some((each) => each !== null);
