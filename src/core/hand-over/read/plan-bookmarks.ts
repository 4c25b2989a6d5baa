import type { ReadingState } from '#contract/reading-states.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { readingType } from '../../bookmarks/reading-body.ts';
import { refKey } from '../../library/ref-key.ts';
import type { HandOverSource } from '../source.ts';
import type { IncomingBookmark } from './incoming.ts';
import { type Find, type Planning, titleOf } from './plan.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** Bookmarks with how far their reader was. What the library says of that stands; where it says nothing, the file's is added. */
export function planBookmarks(
  bookmarks: readonly IncomingBookmark[],
  find: Find,
  source: HandOverSource,
  plan: Planning,
  step: () => void,
): void {
  const seen = new Set<string>();
  for (const { ref, reading } of bookmarks) {
    step();
    const found = find({ ref }) ?? { ref, record: null };
    if (!seen.has(refKey(found.ref))) planOne(found, reading, source, plan);
    seen.add(refKey(found.ref));
  }
}

function planOne(
  found: Parameters<typeof titleOf>[0],
  reading: ReadingState,
  source: HandOverSource,
  plan: Planning,
): void {
  const names = [found.ref.record, ...(found.record?.aliases ?? [])];
  const there = names.map((record) => ({ ...found.ref, record })).find((each) => source.bookmarks.has(each));
  const ref = there ?? found.ref;
  const said = source.readings.get(refKey(ref))?.body.state;
  const planned = { kind: 'bookmark' as const, title: titleOf(found), begins: '', why: null };
  const isSame = reading === (said ?? 'unread');
  if (there && isSame) {
    plan.there += 1;
    return;
  }
  if (there && said !== undefined) {
    plan.differs.push({ ...planned, why: t('readingInLibrary', { state: said }) });
    return;
  }
  plan.new.push({ ...planned, begins: reading === 'unread' ? '' : t('reading', { state: reading }) });
  if (!there) plan.additions.push({ kind: 'bookmark', ref });
  if (said !== undefined || reading === 'unread') return;
  plan.additions.push({
    kind: 'item',
    type: readingType.type,
    id: refKey(ref),
    ref,
    body: { state: reading },
    savedAt: null,
  });
}
