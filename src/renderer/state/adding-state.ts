import type { Collection, CollectionSummary } from '#contract/entities.ts';
import type { FileEntry } from '#contract/files.ts';
import type { ImportSettings } from '#contract/imports.ts';

export type Chosen = Pick<FileEntry, 'name' | 'path' | 'kind' | 'bytes'>;

export type AddingStep = 'choose' | 'look' | 'import';

/** What the reader is adding, from the choice of files to the report. It outlives the view of it. */
export interface Adding {
  readonly step: AddingStep;
  /** The folder that is shown; null for where one was last. */
  readonly folder: string | null;
  /** Files and folders, or one pack. */
  readonly chosen: readonly Chosen[];
  readonly settings: ImportSettings;
  /** The collection that a newer state is brought for; null for a new one. */
  readonly updating: CollectionSummary | null;
  /** The import that is looked at. */
  readonly job: string | null;
  /** True once an import of what was chosen has begun: the next one begins anew. */
  readonly begun: boolean;
}

const noMap: NonNullable<ImportSettings['map']> = {
  columns: [],
  separator: null,
  dates: null,
  language: null,
  texts: null,
};

const noSettings: ImportSettings = { format: null, encoding: null, map: null, about: {} };

export const nothingAdded: Adding = {
  step: 'choose',
  folder: null,
  chosen: [],
  settings: noSettings,
  updating: null,
  job: null,
  begun: false,
};

export type AddingAction =
  | { readonly type: 'begin'; readonly updating: CollectionSummary | null }
  | { readonly type: 'step'; readonly step: AddingStep }
  | { readonly type: 'folder'; readonly path: string }
  | { readonly type: 'choose'; readonly entries: readonly Chosen[] }
  | { readonly type: 'drop'; readonly path: string }
  | { readonly type: 'settings'; readonly change: Partial<ImportSettings> }
  | { readonly type: 'about'; readonly change: ImportSettings['about'] }
  | { readonly type: 'map'; readonly change: Partial<NonNullable<ImportSettings['map']>> }
  | { readonly type: 'column'; readonly header: string; readonly field: string }
  /** Back to the settings that the files suggest. */
  | { readonly type: 'forget' }
  | { readonly type: 'started'; readonly job: string }
  /** What was chosen is a collection now; the next one begins anew. */
  | { readonly type: 'done' }
  | { readonly type: 'show'; readonly job: string };

export function reduceAdding(state: Adding, action: AddingAction): Adding {
  switch (action.type) {
    case 'begin':
      return begin(state, action.updating);
    case 'step':
      return { ...state, step: action.step, begun: false };
    case 'folder':
      return { ...state, folder: action.path };
    case 'choose':
      return withChosen(state, action.entries);
    case 'drop':
      return withChosen(
        state,
        state.chosen.filter(({ path }) => path !== action.path),
      );
    case 'settings':
      return { ...state, settings: { ...state.settings, ...action.change } };
    case 'about':
      return {
        ...state,
        settings: { ...state.settings, about: { ...state.settings.about, ...action.change } },
      };
    case 'map':
      return withMap(state, action.change);
    case 'column':
      return withMap(state, { columns: nameColumn(state.settings.map?.columns ?? [], action) });
    case 'forget':
      return { ...state, settings: noSettings };
    case 'started':
      return { ...state, step: 'import', job: action.job, begun: true };
    case 'done':
      return { ...nothingAdded, folder: state.folder };
    case 'show':
      return { ...state, step: 'import', job: action.job };
  }
}

/** What was chosen for the same collection stays, also after a look at an import that goes on meanwhile. */
function begin(state: Adding, updating: CollectionSummary | null): Adding {
  if (updating?.id === state.updating?.id && !state.begun) {
    if (state.step !== 'import') return state;
    return { ...state, step: state.chosen.length > 0 ? 'look' : 'choose' };
  }
  const about = updating ? titlePageOf(updating) : {};
  return { ...nothingAdded, folder: state.folder, updating, settings: { ...noSettings, about } };
}

/** The title page of a newer state is that of the one before it, but for its version and day of capture. */
function titlePageOf(collection: Collection): ImportSettings['about'] {
  const { id, title, description, publisher, host, url, licence, preferredCitation } = collection;
  return { id, title, description, publisher, host, url, licence, preferredCitation };
}

/** Another choice may have other columns and another encoding; its title page is still what the reader wrote. */
function withChosen(state: Adding, chosen: readonly Chosen[]): Adding {
  return { ...state, chosen, settings: { ...noSettings, about: state.settings.about } };
}

function withMap(state: Adding, change: Partial<NonNullable<ImportSettings['map']>>): Adding {
  const map = state.settings.map ?? noMap;
  return { ...state, settings: { ...state.settings, map: { ...map, ...change } } };
}

function nameColumn(
  columns: readonly (readonly [string, string])[],
  { header, field }: { readonly header: string; readonly field: string },
): [string, string][] {
  const others = columns
    .filter(([name]) => name !== header)
    .map(([name, of]): [string, string] => [name, of]);
  return [...others, [header, field]];
}
