import { type CarrelLink, carrelLinksIn } from '#contract/carrel-link.ts';
import type { Note } from '#contract/entities.ts';
import type { Written } from '../library/latest.ts';
import type { MarkItem } from '../marks/mark-body.ts';
import { foldedWords } from './folded-words.ts';

/** What the index keeps of an entry. */
export interface IndexedEntry {
  readonly kind: 'record' | 'passage';
  readonly id: string;
  readonly collection: string;
  readonly record: string;
  readonly version: string;
  readonly colour: string | null;
  readonly noted: boolean;
  readonly seq: number;
  readonly anchor: string;
  readonly folded: string;
  readonly tags: readonly string[];
  readonly links: readonly CarrelLink[];
}

export const noteEntry = ({ seq, value: { record: ref, text } }: Written<Note>): IndexedEntry => ({
  kind: 'record',
  id: '',
  ...ref,
  version: '',
  colour: null,
  noted: true,
  seq,
  anchor: '',
  folded: foldedWords(text),
  tags: [],
  links: carrelLinksIn(text),
});

export function markEntry({ seq, value: { id, ref, body } }: Written<MarkItem>): IndexedEntry {
  const { anchor, colour, note, tags, refused } = body;
  const { collection, record } = ref ?? { collection: '', record: '' };
  return {
    kind: 'passage',
    id,
    collection,
    record,
    version: anchor.version,
    colour,
    noted: note.trim() !== '',
    seq,
    anchor: JSON.stringify([record, anchor.version, anchor.textHash, anchor.start, anchor.end, refused]),
    // Between two that are not a phrase stands what is no word.
    folded: `${foldedWords(anchor.quote)}¶${foldedWords(note)}¶${foldedWords(tags.join('\n¶\n'))}`,
    tags,
    links: carrelLinksIn(note),
  };
}
