import type { Planned } from '#contract/hand-over.ts';
import { maxMarkNoteChars } from '#contract/mark-colours.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import type { Addition } from '../../library/add-together.ts';
import { refKey } from '../../library/ref-key.ts';
import { type MarkBody, type MarkItem, markType } from '../../marks/mark-body.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { noteKey } from '../choose.ts';
import type { HandOverSource } from '../source.ts';
import { type FoundRecord, recordFinder } from './find-records.ts';
import type { Incoming, IncomingMark, IncomingNote, Whereabouts } from './incoming.ts';
import { placeMark } from './place-mark.ts';
import { planBookmarks } from './plan-bookmarks.ts';
import { planLists } from './plan-lists.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** What would be done with each thing of a file. */
export interface FullPlan {
  readonly additions: readonly Addition[];
  /** Of the notes that differ: what would make a new revision of each, by what the plan calls it. */
  readonly revisions: ReadonlyMap<string, Addition>;
  readonly new: readonly Planned[];
  readonly there: number;
  readonly differs: readonly Planned[];
  readonly unplaced: readonly Planned[];
  readonly waiting: readonly Planned[];
}

export interface Planning {
  readonly additions: Addition[];
  readonly revisions: Map<string, Addition>;
  readonly new: Planned[];
  there: number;
  readonly differs: Planned[];
  readonly unplaced: Planned[];
  readonly waiting: Planned[];
}

/** Compares what a file has with what is in the library. Nothing of that is ever changed. */
export function planOf(
  incoming: Incoming,
  source: HandOverSource,
  packs: readonly Pack[],
  told: ToldSteps = () => {},
): FullPlan {
  const { notes, marks, markNotes, bookmarks } = incoming;
  const of = notes.length + marks.length + markNotes.length + bookmarks.length;
  let done = 0;
  const step = () => {
    done += 1;
    told(done, of);
  };
  const find = recordFinder(packs);
  const plan: Planning = {
    additions: [],
    revisions: new Map(),
    new: [],
    there: 0,
    differs: [],
    unplaced: [...incoming.unplaced],
    waiting: [],
  };
  for (const note of joined(notes, find, plan, step)) planNote(note, source, plan);
  const seen = new Set<string>();
  for (const mark of marks) {
    step();
    if (!seen.has(mark.id)) planMark(mark, find, source, plan);
    seen.add(mark.id);
  }
  for (const { mark, text } of markNotes) {
    step();
    planMarkNote(mark, text, source, plan);
  }
  planBookmarks(bookmarks, find, source, plan, step);
  planLists(incoming.lists, source, plan);
  return plan;
}

/** Hears how many things of how many are compared. */
export type ToldSteps = (done: number, of: number) => void;
export type Find = (at: Whereabouts) => FoundRecord | null;
interface FoundNote {
  readonly found: FoundRecord;
  readonly text: string;
  readonly savedAt: string | null;
}

/** Notes by their records: a library has one note on each, and another program may have several. */
function joined(notes: readonly IncomingNote[], find: Find, plan: Planning, step: () => void): FoundNote[] {
  const byRecord = new Map<string, FoundNote>();
  for (const { at, text, savedAt } of notes) {
    step();
    const found = find(at);
    if (found === null) {
      plan.unplaced.push({ kind: 'note', title: saidOf(at), begins: begins(text), why: t('noRecord') });
      continue;
    }
    const key = refKey(found.ref);
    const before = byRecord.get(key);
    const isSame = before?.text === text;
    byRecord.set(key, { found, text: before && !isSame ? `${before.text}\n\n${text}` : text, savedAt });
  }
  return [...byRecord.values()];
}

const saidOf = (at: Whereabouts): string =>
  'ref' in at ? `${at.ref.collection}/${at.ref.record}` : (at.address.split('\n')[0] ?? '');

function planNote({ found, text, savedAt }: FoundNote, source: HandOverSource, plan: Planning): void {
  const { ref, record } = found;
  const names = [ref.record, ...(record?.aliases ?? [])];
  const stored = names
    .map((name) => ({
      ref: { ...ref, record: name },
      text: source.notes.get({ ...ref, record: name })?.text ?? '',
    }))
    .filter((each) => each.text.trim() !== '');
  const planned = { kind: 'note' as const, title: titleOf(found), begins: begins(text), why: null };
  if (stored.length === 0) {
    plan.new.push(planned);
    plan.additions.push({ kind: 'note', ref, text, savedAt });
    return;
  }
  const words = stored.map((each) => each.text);
  if (plainEnds(words.join('\n\n')) === plainEnds(text)) {
    plan.there += 1;
    return;
  }
  const differs = { ...planned, why: t('inLibrary', { words: begins(words.join(' ')) }) };
  // Of two notes that one record has under two ids, the file's may be a new wording of either.
  const [only] = stored.length === 1 ? stored : [];
  if (only === undefined || text.trim() === '') plan.differs.push(differs);
  else offer(plan, differs, noteKey.record(ref), { kind: 'note', ref: only.ref, text, savedAt: null });
}

function planMark(mark: IncomingMark, find: Find, source: HandOverSource, plan: Planning): void {
  const found = find(mark.at);
  const planned = {
    kind: 'mark' as const,
    title: saidOf(mark.at),
    begins: begins(mark.anchor.quote),
    why: null,
  };
  if (found === null) {
    plan.unplaced.push({ ...planned, why: t('noRecord') });
    return;
  }
  const titled = { ...planned, title: titleOf(found) };
  const stored = source.marks.get(mark.id);
  if (stored) {
    const differs = differenceOf(stored.body, mark);
    if (differs === null) plan.there += 1;
    else reviseMark(plan, { ...titled, why: differs }, stored, mark.note);
    return;
  }
  const placed = placeMark(mark, found);
  if ('why' in placed) {
    plan.unplaced.push({ ...titled, why: placed.why });
    return;
  }
  plan.new.push(titled);
  if (!placed.isFound)
    plan.waiting.push({
      ...titled,
      why: found.record ? t('wordsNotFound') : t('collectionAway'),
    });
  const { id, colour, note, tags, ofRecord, refused, createdAt, savedAt } = mark;
  const body: MarkBody = {
    anchor: placed.anchor,
    colour,
    note,
    tags: [...tags],
    ...(ofRecord && { ofRecord: true as const }),
    createdAt: createdAt ?? savedAt ?? new Date(0).toISOString(),
    refused,
  };
  plan.additions.push({
    kind: 'item',
    type: markType.type,
    id,
    ref: found.ref,
    body: markType.schema.parse(body),
    savedAt,
  });
}

/** Says what of a mark is otherwise in the library; null where nothing is. */
function differenceOf(body: MarkBody, mark: IncomingMark): string | null {
  if (plainEnds(body.note) !== plainEnds(mark.note)) return noteOf(body);
  if (body.colour !== mark.colour) return t('otherColour');
  if ([...body.tags].sort().join('\n') !== [...mark.tags].sort().join('\n')) return t('otherTags');
  if (body.anchor.quote !== mark.anchor.quote) return t('otherWords');
  return null;
}

function planMarkNote(id: string, text: string, source: HandOverSource, plan: Planning): void {
  const stored = source.marks.get(id);
  const planned = {
    kind: 'mark' as const,
    title: stored?.body.anchor.quote.slice(0, 60) ?? id,
    begins: begins(text),
  };
  if (!stored) {
    plan.unplaced.push({ ...planned, why: t('markAway') });
  } else if (plainEnds(stored.body.note) === plainEnds(text)) plan.there += 1;
  else reviseMark(plan, { ...planned, why: noteOf(stored.body) }, stored, text);
}

const noteOf = ({ note }: MarkBody): string =>
  note === '' ? t('noNoteInLibrary') : t('noteInLibrary', { words: begins(note) });

/** Names a mark that differs; where that is its note, the note can be taken as a new revision. All else of it stays. */
function reviseMark(plan: Planning, differs: Planned, { id, ref, body }: MarkItem, note: string): void {
  const isOffered =
    plainEnds(body.note) !== plainEnds(note) && note.trim() !== '' && note.length <= maxMarkNoteChars;
  if (!isOffered) plan.differs.push(differs);
  else {
    const revised = {
      kind: 'item',
      type: markType.type,
      id,
      ref,
      body: { ...body, note },
      savedAt: null,
    } as const;
    offer(plan, differs, noteKey.mark(id), revised);
  }
}

function offer(plan: Planning, differs: Planned, revise: string, addition: Addition): void {
  const isFirst = !plan.revisions.has(revise);
  plan.differs.push(isFirst ? { ...differs, revise } : differs);
  if (isFirst) plan.revisions.set(revise, addition);
}

/** A file may have other line ends, and a space more at its end. */
const plainEnds = (text: string): string => text.replaceAll('\r\n', '\n').trim();
export const titleOf = ({ record, ref }: Pick<FoundRecord, 'ref' | 'record'>): string =>
  record?.title ?? `${ref.collection}/${ref.record}`;
export const begins = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line.slice(0, 400)];
  return letters.length > 160 ? `${letters.slice(0, 160).join('')}…` : line;
};
