import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { FileEntry, FolderListing } from '#contract/files.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { moveTo } from '../../catalogue/move-to.ts';
import { FolderRow } from './folder-row.tsx';
import { useNameTyping } from './use-name-typing.ts';

const t = wordsOf('adding', words);

export interface FolderListHandle {
  focus(): void;
}

export interface FolderListProps {
  readonly listing: FolderListing;
  readonly busy: boolean;
  /** Paths that are chosen. */
  readonly chosen: ReadonlySet<string>;
  /** The entry that the cursor begins at: the folder one came up from, the file that was named. */
  readonly startAt: string | null;
  readonly choosable: boolean;
  readonly onOpen: (folder: FileEntry) => void;
  readonly onUp: () => void;
  readonly onToggle: (entry: FileEntry) => void;
  readonly onAdd: (entries: readonly FileEntry[]) => void;
  /** Enter on a file: it is what was looked for. */
  readonly onDone: (entry: FileEntry) => void;
  /** Ctrl+Enter: on to the next step with what is chosen. */
  readonly onGoOn: () => void;
  readonly ref?: Ref<FolderListHandle> | undefined;
}

const rowPx = 34;
const rowId = (index: number) => `file-${index}`;

/** What a folder holds, windowed: a folder of ten thousand scans scrolls like one of ten. */
export function FolderList(props: FolderListProps) {
  const { listing, busy, chosen, startAt, choosable, ref } = props;
  const { entries } = listing;
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }));
  const [at, setAt] = useState(() => startOf(entries, startAt, chosen));

  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 10,
  });

  // Another folder begins at its top, or at the entry that one looks for.
  const shown = `${listing.path} ${startAt}`;
  const placed = useRef(shown);
  useEffect(() => {
    if (placed.current === shown) return;
    placed.current = shown;
    const start = startOf(entries, startAt, chosen);
    setAt(start);
    virtual.scrollToIndex(start, { align: start === 0 ? 'start' : 'center' });
  }, [shown, entries, startAt, chosen, virtual]);

  const goTo = (index: number) => {
    setAt(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const typed = useNameTyping(entries, at, goTo);
  const entry = entries[at];

  function onKeyDown(event: KeyboardEvent) {
    const step = moveTo(event, { page: pageOf(scroller.current) });
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && choosable)
      props.onAdd(entries.filter(isFile));
    else if (event.key === 'Backspace' || (event.key === 'ArrowUp' && event.altKey)) props.onUp();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onGoOn();
    else if (!entry) return;
    else if (step) {
      const to = step(at, entries.length);
      // With Shift the choice goes along.
      if (event.shiftKey && choosable) props.onAdd(between(entries, at, to));
      goTo(to);
    } else if (event.key === 'Enter' && entry.kind === 'folder') props.onOpen(entry);
    else if (event.key === 'Enter' && choosable) props.onDone(entry);
    else if (event.key === ' ' && choosable && !typed.pending()) props.onToggle(entry);
    else if (!typed.take(event)) return;
    event.preventDefault();
  }

  const items = virtual.getVirtualItems();
  const inSight = items.some(({ index }) => index === at);
  return (
    <div
      ref={scroller}
      id="folder-list"
      className="files"
      role="listbox"
      aria-label={t('filesAndFolders')}
      aria-multiselectable={choosable}
      aria-busy={busy}
      aria-activedescendant={entry && inSight ? rowId(at) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="list-length" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const each = entries[item.index];
          return (
            each && (
              <div
                key={each.path}
                ref={virtual.measureElement}
                data-index={item.index}
                className="list-row"
                role="presentation"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <FolderRow
                  id={rowId(item.index)}
                  entry={each}
                  place={item.index}
                  total={entries.length}
                  at={item.index === at}
                  chosen={chosen.has(each.path)}
                  choosable={choosable}
                  onPress={(event) => {
                    setAt(item.index);
                    if (each.kind === 'folder') props.onOpen(each);
                    else if (!choosable) return;
                    else if (event.shiftKey) props.onAdd(between(entries, at, item.index));
                    else props.onToggle(each);
                  }}
                  onToggle={() => {
                    setAt(item.index);
                    props.onToggle(each);
                  }}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

const isFile = ({ kind }: FileEntry) => kind === 'file';
/** The entry that was named, else the first that is chosen, else the first. */
function startOf(entries: readonly FileEntry[], named: string | null, chosen: ReadonlySet<string>): number {
  const start = entries.findIndex(({ path }) => (named === null ? chosen.has(path) : path === named));
  return Math.max(0, start);
}
const between = (entries: readonly FileEntry[], one: number, other: number) =>
  entries.slice(Math.min(one, other), Math.max(one, other) + 1);
const pageOf = (scroller: HTMLElement | null) =>
  Math.max(1, Math.floor((scroller?.clientHeight ?? rowPx) / rowPx) - 1);
