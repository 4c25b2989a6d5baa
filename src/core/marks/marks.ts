import { randomUUID } from 'node:crypto';
import type { Anchor } from '#contract/anchors.ts';
import type { RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { MarkColour } from '#contract/mark-colours.ts';
import type { MarkDeed } from '#contract/marks.ts';
import { hostNotes } from '#words/en/host-notes.ts';
import { quoted } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import type { Edit, Items } from '../library/items.ts';
import type { Turns } from '../library/turns.ts';
import type { ColourNames } from './colour-names.ts';
import type { MarkBody, MarkItem } from './mark-body.ts';
import type { ResolvedMark } from './resolve-marks.ts';

const t = wordsOf('hostNotes', hostNotes);

export interface MarkChange {
  readonly colour?: MarkColour | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly ofRecord?: boolean | undefined;
}

/** The reader's marks. Each deed can be taken back. What asks for one that is not there throws `mark-not-found`. */
export interface Marks {
  get(id: string): MarkItem;
  /** The same, or null. */
  find(id: string): MarkItem | null;
  /** Those of a record, whichever of its ids they were made under. */
  of(refs: readonly RecordRef[]): readonly MarkItem[];
  readonly removedSince: Items<MarkBody>['removedSince'];
  add(ref: RecordRef, anchor: Anchor, colour: MarkColour): MarkDeed;
  change(id: string, change: MarkChange): MarkDeed;
  remove(id: string): MarkDeed;
  restore(id: string): MarkDeed;
  /** Moves one to a passage that the reader accepted. */
  accept(id: string, ref: RecordRef, anchor: Anchor): MarkDeed;
  /** Keeps one with its old words, as far as the text with this hash goes. */
  refuse(id: string, textHash: string): MarkDeed;
  renameColour(colour: MarkColour, name: string): MarkDeed;
  /** Gives another name to a tag on these marks, all in one commit. A mark that has the other already keeps one of them. */
  renameTag(ids: readonly string[], tag: string, to: string): MarkDeed;
  /** Moves those that were found again, all in one commit; true where there were some. It is nobody's deed: nothing to undo. */
  follow(marks: readonly ResolvedMark[], ref: RecordRef): boolean;
}

export interface MarkPorts {
  readonly items: Items<MarkBody>;
  readonly colours: ColourNames;
  readonly turns: Turns<MarkDeed>;
  now(): Date;
}

/** The part of a body that a deed turns; the other stays as it is by then. */
type Turned = Partial<MarkBody>;

export function createMarks({ items, colours, turns, now }: MarkPorts): Marks {
  const get = (id: string) => items.get(id) ?? refuseUnknown(id);
  const write = (edit: Edit<MarkBody>) => items.write([edit]);
  const deedOn = (item: Pick<MarkItem, 'id' | 'ref'>, sentence: string): MarkDeed => ({
    sentence,
    mark: item.ref && { id: item.id, ref: item.ref },
  });

  /** Changes a part of a mark, and keeps how it was. */
  function turn(id: string, to: Turned, tell: (was: MarkItem) => string, joins?: string): MarkDeed {
    const was = get(id);
    const from: Turned = Object.fromEntries(
      Object.keys(to).map((key) => [key, was.body[key as keyof MarkBody]]),
    );
    const set = (part: Turned) => write({ id, body: { ...get(id).body, ...part } });
    set(to);
    return turns.did({
      deed: deedOn(was, tell(was)),
      undo: () => set(from),
      redo: () => set(to),
      ...(joins !== undefined && { joins }),
    });
  }

  function lastBody(id: string): MarkItem {
    const last = items.revisions(id).findLast(({ body }) => body !== null);
    return last?.body ? { ...last, body: last.body } : refuseUnknown(id);
  }
  const takeAway = (id: string) => write({ id, body: null });
  const bringBack = (id: string) => {
    const { body, ref } = lastBody(id);
    write({ id, body, ref });
  };

  return {
    get,
    find: items.get,
    of: (refs) => refs.flatMap((ref) => items.of(ref)),
    removedSince: items.removedSince,

    add(ref, anchor, colour) {
      const id = randomUUID();
      write({
        id,
        ref,
        body: { anchor, colour, note: '', tags: [], createdAt: now().toISOString(), refused: null },
      });
      return turns.did({
        deed: deedOn({ id, ref }, t('marked', { passage: said(anchor), colour: colours.get(colour) })),
        undo: () => takeAway(id),
        redo: () => bringBack(id),
      });
    },
    change(id, { colour, note, tags, ofRecord }) {
      const to: Turned = {
        ...(colour !== undefined && { colour }),
        ...(note !== undefined && { note }),
        ...(tags !== undefined && { tags: [...new Set(tags)] }),
        ...(ofRecord !== undefined && { ofRecord: ofRecord || undefined }),
      };
      const tell = ({ body }: MarkItem) =>
        note !== undefined
          ? t(note === '' ? 'noteEmptied' : 'noteWritten', { passage: said(body.anchor) })
          : tags !== undefined
            ? t('tagsChanged', { passage: said(body.anchor) })
            : ofRecord !== undefined
              ? t(ofRecord ? 'everyVersion' : 'itsVersion', { passage: said(body.anchor) })
              : t('marked', { passage: said(body.anchor), colour: colours.get(colour ?? body.colour) });
      // A note is saved at each pause, and is one thing to take back.
      return turn(id, to, tell, note === undefined ? undefined : `note ${id}`);
    },
    remove(id) {
      const was = get(id);
      takeAway(id);
      return turns.did({
        deed: deedOn(was, t('removed', { passage: said(was.body.anchor) })),
        undo: () => bringBack(id),
        redo: () => takeAway(id),
      });
    },
    restore(id) {
      const was = lastBody(id);
      bringBack(id);
      return turns.did({
        deed: deedOn(was, t('broughtBack', { passage: said(was.body.anchor) })),
        undo: () => takeAway(id),
        redo: () => bringBack(id),
      });
    },
    accept(id, ref, anchor) {
      const { body, ref: from } = get(id);
      const set = (to: RecordRef | null, part: Turned) =>
        write({ id, ref: to, body: { ...get(id).body, ...part } });
      set(ref, { anchor, refused: null });
      return turns.did({
        deed: deedOn({ id, ref }, t('moved', { passage: said(anchor) })),
        undo: () => set(from, { anchor: body.anchor, refused: body.refused }),
        redo: () => set(ref, { anchor, refused: null }),
      });
    },
    refuse: (id, textHash) =>
      turn(id, { refused: textHash }, ({ body }) => t('keptOld', { passage: said(body.anchor) })),
    renameColour(colour, name) {
      const was = colours.get(colour);
      colours.set(colour, name);
      return turns.did({
        deed: { sentence: t('colourCalled', { was, name }), mark: null },
        undo: () => colours.set(colour, was),
        redo: () => colours.set(colour, name),
      });
    },
    renameTag(ids, tag, to) {
      const before = ids.flatMap((id) => items.get(id) ?? []).filter(({ body }) => body.tags.includes(tag));
      if (before.length === 0) {
        throw new AppError('tag-not-found', t('tagGone', { tag }));
      }
      // What was removed meanwhile stays so.
      const set = (tagsOf: (was: MarkItem, now: MarkItem) => Iterable<string>) =>
        items.write(
          before.flatMap((was) => {
            const now = items.get(was.id);
            return now === null ? [] : { id: was.id, body: { ...now.body, tags: [...tagsOf(was, now)] } };
          }),
        );
      const redo = () => set((_, now) => new Set(now.body.tags.map((each) => (each === tag ? to : each))));
      redo();
      return turns.did({
        deed: { sentence: t('tagRenamed', { tag, to, count: before.length }), mark: null },
        undo: () => set((was) => was.body.tags),
        redo,
      });
    },
    follow(marks, ref) {
      const edits = marks.flatMap(({ item, moved }) =>
        moved === null ? [] : { id: item.id, ref, body: { ...item.body, anchor: moved, refused: null } },
      );
      if (edits.length > 0) items.write(edits);
      return edits.length > 0;
    },
  };
}

/** Enough of a passage to know it by. */
const saidChars = 40;
function said({ quote }: Anchor): string {
  const line = quote.replaceAll(/\s+/g, ' ');
  const letters = [...line];
  return quoted(letters.length > saidChars ? `${letters.slice(0, saidChars).join('')}…` : line);
}

function refuseUnknown(id: string): never {
  throw new AppError('mark-not-found', t('markGone', { id }));
}
