import type { Note, RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { NoteName } from '#contract/notes.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import type { Library } from '../library/open-library.ts';
import type { Marks } from '../marks/marks.ts';
import type { Pack } from '../pack/open-pack.ts';
import { recordIn } from './describe-entry.ts';

const t = wordsOf('hostPacks', hostPacks);

export interface RemovedThing {
  readonly name: NoteName;
  readonly ref: RecordRef;
  readonly title: string | null;
  readonly quote: string | null;
  readonly note: string;
  readonly removedAt: string;
}

/** Enough of a passage or note to know it by. */
const shownChars = 600;

/** Marks that were removed and notes that were emptied since an instant, as they last were; the latest first. */
export function removedThings(
  { notes }: Pick<Library, 'notes'>,
  marks: Pick<Marks, 'removedSince'>,
  packs: readonly Pack[],
  { since, limit }: { readonly since: string; readonly limit: number },
): RemovedThing[] {
  const titleOf = ({ collection, record }: RecordRef) =>
    recordIn(
      packs.find((pack) => pack.collection.id === collection),
      record,
    ).title;
  const ofMarks = marks.removedSince(since, { limit }).map(({ item: { id, ref, body }, removedAt }) => ({
    name: { kind: 'mark' as const, mark: id },
    ref: ref ?? { collection: '', record: '' },
    quote: cut(body.anchor.quote),
    note: cut(body.note),
    removedAt,
  }));
  const ofNotes = notes.emptiedSince(since, limit).map(({ note, emptiedAt }) => ({
    name: { kind: 'record' as const, ref: note.record },
    ref: note.record,
    quote: null,
    note: cut(note.text),
    removedAt: emptiedAt,
  }));
  return [...ofMarks, ...ofNotes]
    .sort((one, other) => other.removedAt.localeCompare(one.removedAt))
    .slice(0, limit)
    .map((each) => ({ ...each, title: titleOf(each.ref) }));
}

/** Saves the last words of an emptied note as its newest revision. Throws `note-revision-not-found`. */
export function restoreNote(notes: Library['notes'], ref: RecordRef): Note {
  const revisions = notes.revisions(ref);
  const last = revisions.findLast(({ text }) => text !== '');
  if (last === undefined) {
    throw new AppError('note-revision-not-found', t('neverWritten', { record: ref.record }));
  }
  return notes.save({ ref, text: last.text, base: revisions.at(-1)?.revision ?? 0 });
}

const cut = (text: string): string =>
  text.length > shownChars ? `${text.slice(0, shownChars).toWellFormed()}…` : text;
