import type { Handlers } from '#contract/api.ts';
import type { EventName, Events } from '#contract/events.ts';
import type { Catalogue } from '#core/catalogue/create-catalogue.ts';
import type { CopyWork } from '#core/library/backup/copy-work.ts';
import type { QueryReader } from '#core/search/read/query-reader.ts';
import type { BackupRounds } from '../backup-rounds.ts';
import type { BookmarksKeeper } from '../bookmarks-keeper.ts';
import type { CitationsKeeper } from '../citations-keeper.ts';
import type { EncryptionKeeper } from '../encryption-keeper.ts';
import type { HandOverJobs } from '../hand-over-jobs.ts';
import type { ImportJobs } from '../import-jobs.ts';
import type { LanguageKeeper } from '../language-keeper.ts';
import type { LibraryKeeper } from '../library-keeper.ts';
import type { ListsKeeper } from '../lists-keeper.ts';
import type { Log } from '../log.ts';
import type { MarksKeeper } from '../marks-keeper.ts';
import type { NamesKeeper } from '../names-keeper.ts';
import type { NotesKeeper } from '../notes-keeper.ts';
import type { HostOptions } from '../options.ts';
import type { SearchKeeper } from '../search-keeper.ts';
import type { Shelf } from '../shelf.ts';
import type { StylesKeeper } from '../styles-keeper.ts';
import type { TakeInKeeper } from '../take-in-keeper.ts';
import type { TaskPool } from '../tasks/task-pool.ts';
import type { TrailKeeper } from '../trail-keeper.ts';
import type { WrittenFiles } from '../written-files.ts';
import { appHandlers } from './app.ts';
import { backupHandlers } from './backups.ts';
import { bookmarkHandlers } from './bookmarks.ts';
import { catalogueHandlers } from './catalogue.ts';
import { citationHandlers } from './citations.ts';
import { compareHandlers } from './compare.ts';
import { encryptionHandlers } from './encryption.ts';
import { fileHandlers } from './files.ts';
import { handOverHandlers } from './hand-over.ts';
import { importHandlers } from './imports.ts';
import { languageHandlers } from './language.ts';
import { libraryHandlers } from './library.ts';
import { libraryWholeHandlers } from './library-whole.ts';
import { listHandlers } from './lists.ts';
import { markHandlers } from './marks.ts';
import { nameHandlers } from './names.ts';
import { noteHandlers } from './notes.ts';
import { packHandlers } from './packs.ts';
import { recordHandlers } from './records.ts';
import { searchHandlers } from './search.ts';
import { savedSearchHandlers } from './searches.ts';
import { trailHandlers } from './trail.ts';

/** What handlers work with. */
export interface Desk {
  readonly options: HostOptions;
  readonly log: Log;
  readonly shelf: Shelf;
  readonly catalogue: Catalogue;
  readonly reader: QueryReader;
  readonly language: LanguageKeeper;
  readonly keeper: LibraryKeeper;
  readonly names: NamesKeeper;
  readonly encryption: EncryptionKeeper;
  readonly rounds: BackupRounds;
  readonly work: CopyWork;
  readonly marks: MarksKeeper;
  readonly lists: ListsKeeper;
  readonly bookmarks: BookmarksKeeper;
  readonly trail: TrailKeeper;
  readonly notes: NotesKeeper;
  /** For looks and copies that somebody waits for. */
  readonly pool: TaskPool;
  readonly jobs: ImportJobs;
  readonly handOvers: HandOverJobs;
  readonly takeIn: TakeInKeeper;
  readonly searches: SearchKeeper;
  readonly citations: CitationsKeeper;
  readonly styles: StylesKeeper;
  readonly written: WrittenFiles;
  /** Whether the shell has a way to show a file in its folder. */
  readonly showsFiles: boolean;
  emit<N extends EventName>(name: N, value: Events[N]): void;
}

export const createHandlers = (desk: Desk): Handlers => ({
  ...appHandlers(desk),
  ...catalogueHandlers(desk),
  ...searchHandlers(desk),
  ...savedSearchHandlers(desk),
  ...recordHandlers(desk),
  ...citationHandlers(desk),
  ...compareHandlers(desk),
  ...languageHandlers(desk),
  ...libraryHandlers(desk),
  ...libraryWholeHandlers(desk),
  ...nameHandlers(desk),
  ...backupHandlers(desk),
  ...encryptionHandlers(desk),
  ...markHandlers(desk),
  ...listHandlers(desk),
  ...bookmarkHandlers(desk),
  ...trailHandlers(desk),
  ...noteHandlers(desk),
  ...packHandlers(desk),
  ...importHandlers(desk),
  ...handOverHandlers(desk),
  ...fileHandlers(desk),
});
