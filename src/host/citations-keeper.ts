import type { Arg, Result } from '#contract/api.ts';
import type { Quoted } from '#contract/citations.ts';
import type { RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { Events } from '#contract/events.ts';
import { escapeHtml } from '#core/cite/escape-html.ts';
import { bibliographyPage, wholeBibliography } from '#core/cite/whole-bibliography.ts';
import { writeNewFile } from '#core/files/write-new-file.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import { type ChoicePorts, chosenRecords } from './chosen-records.ts';
import type { Shelf } from './shelf.ts';
import type { StylesKeeper } from './styles-keeper.ts';
import type { Bibliography, CitedOrder, ToldOfCitations } from './tasks/citation-tasks.ts';
import { resultOf, type TaskPool } from './tasks/task-pool.ts';
import type { WrittenFiles } from './written-files.ts';

const t = wordsOf('hostTasks', hostTasks);

/** Cites many records at once, in a process of their own, and keeps the last bibliography that was made. */
export interface CitationsKeeper {
  bibliography(
    asked: Arg<'citations.bibliography'>,
    signal: AbortSignal,
  ): Promise<Result<'citations.bibliography'>>;
  /** Throws `job-not-found`, as the next does. */
  take(order: string): Quoted;
  save(asked: Arg<'citations.save'>): string;
  export(asked: Arg<'citations.export'>, signal: AbortSignal): Promise<Result<'citations.export'>>;
}

export interface CitationPorts extends ChoicePorts {
  readonly shelf: Shelf;
  readonly pool: TaskPool;
  readonly styles: StylesKeeper;
  readonly written: Pick<WrittenFiles, 'add'>;
  told(event: Events['citations.told']): void;
}

/** Entries that are shown; all of them are copied and saved. */
const maxShown = 300;
/** To put many thousands of entries in order, during which it says nothing. */
const silentMs = 15 * 60 * 1000;

const extensions = { text: 'txt', html: 'html', markdown: 'md' } as const;

export function keepCitations(ports: CitationPorts): CitationsKeeper {
  const { shelf, pool, told } = ports;
  let last: { readonly order: string; readonly apart: boolean; readonly made: Bibliography } | null = null;

  function orderOf(refs: readonly RecordRef[]): CitedOrder {
    const wanted = new Set(refs.map(({ collection }) => collection));
    const packs = shelf.packs.filter(({ collection }) => wanted.has(collection.id));
    return { refs, packs: packs.map(({ path }) => path) };
  }
  /** Tells the window how far what it asked for is. */
  const teller = (order: string) => (each: unknown) => told({ order, ...(each as ToldOfCitations) });

  function whole(order: string): Quoted {
    if (last?.order === order) return wholeBibliography(last.made.entries, last.apart);
    throw new AppError('job-not-found', t('bibliographyGone'));
  }

  return {
    async bibliography({ order, what, style: id, ...citing }, signal) {
      const style = await ports.styles.need(id);
      const refs = await chosenRecords(what, ports, signal);
      const task = pool.start(
        'bibliography',
        { ...orderOf(refs), ...citing, style },
        { silentMs },
        teller(order),
      );
      const made = await resultOf(task, signal);
      last = { order, apart: citing.apart, made };
      const { entries, missing } = made;
      return {
        entries: entries.length,
        secondary: entries.filter(({ isSecondary }) => isSecondary).length,
        missing,
        first: entries.slice(0, maxShown),
      };
    },
    take: whole,
    save({ order, as, title, folder }) {
      const made = whole(order);
      const text =
        as === 'html' ? bibliographyPage(escapeHtml(title || 'Bibliography'), made.html) : made[as];
      const file = {
        folder,
        title,
        otherwise: 'Records',
        what: ' – bibliography',
        extension: extensions[as],
      };
      const path = writeNewFile(file, text);
      ports.written.add(path);
      return path;
    },
    async export({ order, what, format, title, folder }, signal) {
      const refs = await chosenRecords(what, ports, signal);
      const task = pool.start(
        'references',
        { ...orderOf(refs), format, title, folder },
        { silentMs },
        teller(order),
      );
      const exported = await resultOf(task, signal);
      if (exported.path !== null) ports.written.add(exported.path);
      return exported;
    },
  };
}
