import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Arg } from '#contract/api.ts';
import { AppError, isAppError } from '#contract/errors.ts';
import type { Mark } from '#contract/marks.ts';
import type { TrailEntry, TrailState } from '#contract/trail.ts';
import { getRecord } from '#core/read/records.ts';
import { describeView } from '#core/saved-searches/describe-view.ts';
import { openTrail, type TrailFile } from '#core/trail/trail-file.ts';
import { trailMarkdown } from '#core/trail/trail-markdown.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { Log } from './log.ts';
import type { Shelf } from './shelf.ts';

const t = wordsOf('hostTasks', hostTasks);

export const trailName = 'trail.jsonl';

/** The reader's research trail. Nothing of it is in the log, and nothing is kept while it is off or paused. */
export interface TrailKeeper {
  readonly file: TrailFile;
  set(state: TrailState): void;
  note(deed: Arg<'trail.note'>['deed']): void;
  marked(mark: Pick<Mark, 'ref'>, quote: string): void;
  remark(id: string, remark: string): void;
  remove(ids: readonly string[] | null): void;
  putBack(): boolean;
  markdown(): string;
  /** Has it read anew: it may be in another form now. */
  forget(): void;
}

export function keepTrail(ports: {
  readonly dataFolder: string;
  readonly keeper: LibraryKeeper;
  readonly shelf: Shelf;
  readonly log: Log;
  now(): Date;
}): TrailKeeper {
  const { dataFolder, keeper, shelf, log, now } = ports;
  let opened: TrailFile | undefined;
  let taken: readonly TrailEntry[] | null = null;
  const path = join(dataFolder, trailName);
  /** Throws `output-unwritable` where the file is not to be read or written. */
  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined || isAppError(error)) throw error;
      const sentence = t('trailUnwritable', { path, code });
      throw new AppError('output-unwritable', sentence, undefined, error);
    }
  }
  const file = () => {
    opened ??= guarded(() => openTrail(path));
    return opened;
  };
  /** Whoever has the library writes the trail: two would write over each other. */
  const isOn = () => keeper.library?.access === 'write' && file().state === 'on';

  function add(entry: TrailEntry): void {
    try {
      file().add(entry);
    } catch (error) {
      // Reading goes on without; what was read is not said.
      log(`trail: not written: ${(error as NodeJS.ErrnoException).code}`);
    }
  }
  const stamp = () => ({ id: randomUUID(), at: now().toISOString(), remark: '' });
  const titleOf = (id: string) => shelf.find(id)?.pack.collection.title ?? id;

  return {
    get file() {
      return file();
    },
    set: (state) => guarded(() => file().setState(state)),
    note(deed) {
      if (!isOn()) return;
      const last = file().entries.at(-1);
      if (deed.kind === 'record') {
        if (last?.kind === 'record' && isSame(last.ref, deed.ref)) return;
        const { title, dates } = getRecord(shelf.pack(deed.ref.collection), deed.ref.record);
        add({ kind: 'record', ...stamp(), ref: deed.ref, title, date: dates[0]?.text ?? null });
        return;
      }
      const { view, total } = deed;
      if (last?.kind === 'search' && last.total === total && isSame(last.view, view)) return;
      const packs = shelf.packs
        .filter(({ collection }) => view.collections?.includes(collection.id) ?? true)
        .map(({ collection: { id, title, version, digest } }) => ({
          collection: id,
          title,
          version,
          digest,
        }));
      add({ kind: 'search', ...stamp(), view, sentence: describeView(view, titleOf), total, packs });
    },
    marked({ ref }, quote) {
      if (!isOn()) return;
      const { title } = getRecord(shelf.pack(ref.collection), ref.record);
      add({ kind: 'mark', ...stamp(), ref, title, quote: quote.slice(0, 300) });
    },
    remark(id, remark) {
      const next = file().entries.map((entry) => (entry.id === id ? { ...entry, remark } : entry));
      guarded(() => file().replace(next));
    },
    remove(ids) {
      const before = file().entries;
      guarded(() => file().replace(ids === null ? [] : before.filter(({ id }) => !ids.includes(id))));
      taken = before;
    },
    putBack() {
      if (taken === null) return false;
      const there = new Set(file().entries.map(({ id }) => id));
      const back = [...taken.filter(({ id }) => !there.has(id)), ...file().entries];
      back.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
      guarded(() => file().replace(back));
      taken = null;
      return true;
    },
    markdown: () => trailMarkdown(file().entries),
    forget() {
      opened = undefined;
      taken = null;
    },
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
