import type { LibraryState } from '#contract/api.ts';
import type { EventName, Events } from '#contract/events.ts';
import type { Shelved } from '#contract/packs.ts';
import { createServer } from '#contract/server.ts';
import type { Transport } from '#contract/transport.ts';
import { createCatalogue } from '#core/catalogue/create-catalogue.ts';
import { createQueryReader } from '#core/search/read/query-reader.ts';
import { sweepBin } from '#core/shelf/bin.ts';
import { sweepIncoming } from '#core/shelf/incoming.ts';
import { realTimer, startBackupRounds } from './backup-rounds.ts';
import { keepBookmarks } from './bookmarks-keeper.ts';
import { keepCitations } from './citations-keeper.ts';
import { keepEncryption } from './encryption-keeper.ts';
import { plainChoice } from './hand-over-choice.ts';
import { createHandOverJobs } from './hand-over-jobs.ts';
import { createHandlers } from './handlers/index.ts';
import { createImportJobs } from './import-jobs.ts';
import { keepLanguage } from './language-keeper.ts';
import { keepLibrary } from './library-keeper.ts';
import { keepLists } from './lists-keeper.ts';
import { createLog, describeFault } from './log.ts';
import { keepLooks } from './looks/keep-looks.ts';
import { inProcess } from './looks/look-elsewhere.ts';
import { keepMarks } from './marks-keeper.ts';
import { keepNames } from './names-keeper.ts';
import { keepNotes } from './notes-keeper.ts';
import type { HostOptions } from './options.ts';
import { createSearchKeeper } from './search-keeper.ts';
import { openShelf } from './shelf.ts';
import { noShell } from './shell-port.ts';
import { keepStyles } from './styles-keeper.ts';
import { keepTakeIn } from './take-in-keeper.ts';
import { copyWorkElsewhere } from './tasks/copy-tasks.ts';
import { createTaskPool } from './tasks/task-pool.ts';
import { forkTasks } from './tasks/task-process.ts';
import { keepTrail } from './trail-keeper.ts';
import { createWrittenFiles } from './written-files.ts';

export interface Host {
  /** A sentence for each pack that was refused and for a library that is not there or not as it was: for whoever started it. */
  readonly troubles: readonly string[];
  close(): void;
}

/** Where the source runs as it is. */
const forkSource = forkTasks(new URL('./tasks/task-entry.ts', import.meta.url));
const lookAtSource = inProcess(new URL('./looks/look.ts', import.meta.url));

/** Puts core behind the contract, on whatever transport the shell has. `startProcess` begins the processes of tasks; `tryPacks` looks at strange packs; `shell` is what the shell does for it. */
export function createHost(
  options: HostOptions,
  transport: Transport,
  startProcess = forkSource,
  timer = realTimer,
  shell = noShell,
  tryPacks = lookAtSource,
): Host {
  const { dataFolder } = options;
  const now = () => new Date();
  const log = createLog(dataFolder);
  sweepIncoming(dataFolder, now());
  sweepBin(dataFolder, now());
  const shelf = openShelf(options, {
    settled: () => Promise.all([catalogue.settled(), searches.settled()]),
    now,
    looks: keepLooks(dataFolder, { tryPacks }, !options.readOnly),
  });
  // One at a time, and behind no preview: they are of one library, and a backup must not wait for what a stranger's file does.
  const copying = createTaskPool(startProcess, 1);
  const work = copyWorkElsewhere(copying);
  const keeper = keepLibrary(dataFolder, log, {
    changed: (state) => emit('library.changed', state),
    readOnly: options.readOnly,
    work,
  });
  const names = keepNames(keeper, log);
  const marks = keepMarks({ keeper, shelf, log, now });
  const lists = keepLists({ keeper, shelf });
  const bookmarks = keepBookmarks({ keeper, shelf, now });
  const trail = keepTrail({ dataFolder, keeper, shelf, log, now });
  const notes = keepNotes({ keeper, shelf, marks, log, changed: (event) => emit('notes.looked', event) });
  const reader = createQueryReader(names.names);
  const catalogue = createCatalogue(() => shelf.packs, reader);
  const searches = createSearchKeeper({ shelf, reader, keeper, notes, now });
  const rounds = startBackupRounds(keeper, log, timer);
  const encryption = keepEncryption({
    dataFolder,
    cost: options.passphraseCost,
    keeper,
    rounds,
    notes,
    trail,
    changed(state) {
      emit('library.changed', state);
      emit('marks.changed', {});
      emit('lists.changed', {});
      emit('trail.changed', {});
    },
  });
  const emit = <N extends EventName>(name: N, value: Events[N]) => server.emit(name, value);

  const written = createWrittenFiles(shell.show, log);
  const pool = createTaskPool(startProcess, 2);
  const styles = keepStyles({ dataFolder, pool, changed: () => emit('styles.changed', {}) });
  // One at a time: two imports would take each other's disk and memory.
  const importing = createTaskPool(startProcess, 1);
  const jobs = createImportJobs({
    dataFolder,
    shelf,
    pool: importing,
    log,
    now,
    changed: (job) => emit('imports.changed', job),
    shelved: () => emit('collections.changed', {}),
  });
  // Behind no import, and one at a time: two into one folder would write over each other.
  const handing = createTaskPool(startProcess, 1);
  const handOvers = createHandOverJobs({
    dataFolder,
    keeper,
    shelf,
    styles,
    pool: handing,
    print: shell.print,
    written,
    log,
    plain: (choice, signal) => plainChoice(choice, { catalogue, keeper, notes, searches }, signal),
    now,
    changed: (job) => emit('handOver.changed', job),
  });

  const takeIn = keepTakeIn({
    dataFolder,
    keeper,
    shelf,
    pool: handing,
    told: (event) => emit('takeIn.told', event),
    changed(noted) {
      emit('library.changed', keeper.state);
      emit('marks.changed', {});
      emit('lists.changed', {});
      for (const ref of noted) emit('record.changed', ref);
    },
  });

  // One at a time: each takes a core for itself, and a reader waits for one of them.
  const citing = createTaskPool(startProcess, 1);
  const citations = keepCitations({
    catalogue,
    keeper,
    marks,
    lists,
    notes,
    searches,
    shelf,
    pool: citing,
    styles,
    written,
    told: (event) => emit('citations.told', event),
  });

  const handlers = createHandlers({
    options,
    log,
    shelf,
    catalogue,
    reader,
    language: keepLanguage(dataFolder),
    keeper,
    names,
    encryption,
    rounds,
    work,
    marks,
    lists,
    bookmarks,
    trail,
    notes,
    pool,
    jobs,
    handOvers,
    takeIn,
    searches,
    citations,
    styles,
    written,
    showsFiles: shell.show !== null,
    emit,
  });
  const server = createServer(transport, handlers, {
    logFault: (call, error) => log(`fault in call ${call.id} ${call.name}: ${describeFault(error)}`),
  });

  return {
    troubles: troublesOf(shelf.shelved, keeper.state),
    close() {
      server.close();
      pool.close();
      importing.close();
      handing.close();
      copying.close();
      citing.close();
      rounds.stop();
      notes.close();
      keeper.close();
      shelf.close();
    },
  };
}

function troublesOf(shelved: readonly Shelved[], library: LibraryState): readonly string[] {
  const refused = shelved.flatMap((each) => (each.state === 'refused' ? [each.error.message] : []));
  return [...refused, ...sentencesOn(library)];
}

function sentencesOn(library: LibraryState): readonly string[] {
  if (library.state !== 'ready') return [library.error.message];
  const { recovery } = library;
  if (recovery === undefined) return [];
  const from =
    recovery.backup === null
      ? `the ${recovery.from} alone`
      : `the backup ${recovery.backup.path} and the journal`;
  const aside = recovery.damaged === null ? '' : ` The damaged files are kept in ${recovery.damaged}.`;
  return [`The library was damaged and was put together again from ${from}.${aside}`];
}
