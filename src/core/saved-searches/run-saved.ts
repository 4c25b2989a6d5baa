import { AppError } from '#contract/errors.ts';
import { hostSearch } from '#words/en/host-search.ts';
import { quoted } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import type { Catalogue } from '../catalogue/create-catalogue.ts';
import type { ReaderMarks } from '../catalogue/entries.ts';
import { pause } from '../catalogue/find-places.ts';
import type { View } from '../catalogue/view.ts';
import type { Pack } from '../pack/open-pack.ts';
import { type Comparison, compareRun } from './compare-run.ts';
import type { LastRun } from './last-run.ts';
import { type OpenPart, openPart } from './open-part.ts';

const t = wordsOf('hostSearch', hostSearch);

export interface SearchPorts {
  readonly catalogue: Pick<Catalogue, 'places'>;
  readonly packs: readonly Pack[];
  readonly marks: ReaderMarks;
  now(): Date;
}

/** What a saved search finds, and how that differs from its last run. */
export interface SearchCount {
  total: number;
  /** Null where it is not known, and `unknown` says why. */
  added: number | null;
  gone: number | null;
  unknown: 'lost' | 'too-many' | null;
  last: { at: string; total: number } | null;
  missing: { id: string; title: string }[];
}

export interface Ran<V extends View> {
  /** What of the view was asked. */
  readonly view: V;
  readonly count: SearchCount;
  /** What was new, by `refKey`. */
  readonly fresh: ReadonlySet<string>;
  /** What the next run is compared with. */
  readonly run: LastRun;
}

const nothing: Comparison = { total: 0, added: new Set(), gone: 0, seen: null };

/** Counts a saved search against its last run. Throws `cancelled`. */
export async function countSaved(
  view: View,
  last: LastRun | null,
  ports: SearchPorts,
  signal?: AbortSignal,
): Promise<SearchCount> {
  const part = partOf(view, ports);
  const found = part.view ? await compared(part.view, last, ports, signal) : nothing;
  return countOf(found, last, missingOf(view, part, last, ports));
}

/** Runs a saved search. Throws `collection-not-open` where all that it names is away, and `cancelled`. */
export async function runSaved<V extends View>(
  view: V,
  last: LastRun | null,
  ports: SearchPorts,
  signal?: AbortSignal,
): Promise<Ran<V>> {
  const part = partOf(view, ports);
  const missing = missingOf(view, part, last, ports);
  if (part.view === null) throw allAway(missing.map(({ title }) => title));
  const { collections } = part.view;
  const found = await compared(part.view, last, ports, signal);
  const asked = ports.packs.filter(({ collection }) => collections?.includes(collection.id) ?? true);
  return {
    view: part.view,
    count: countOf(found, last, missing),
    fresh: found.added ?? new Set(),
    run: {
      at: ports.now().toISOString(),
      total: found.total,
      packs: asked.map(({ collection: { id, title, version, digest } }) => ({
        collection: id,
        title,
        version,
        digest,
      })),
      seen: found.seen,
    },
  };
}

const partOf = <V extends View>(view: V, { packs }: SearchPorts): OpenPart<V> =>
  openPart(view, (id) => packs.some(({ collection }) => collection.id === id));

const compared = async (
  view: View,
  last: LastRun | null,
  { catalogue, marks }: SearchPorts,
  signal: AbortSignal | undefined,
): Promise<Comparison> => compareRun(await catalogue.places(view, marks, signal), last, () => pause(signal));

/** What is away of the collections that a search names; of one that asks all that are open, of those that it ran on. */
function missingOf(
  view: View,
  { missing }: OpenPart<View>,
  last: LastRun | null,
  { packs }: SearchPorts,
): SearchCount['missing'] {
  const ran = last?.packs ?? [];
  const isOpen = (id: string) => packs.some(({ collection }) => collection.id === id);
  const away = view.collections
    ? missing
    : [...missing, ...ran.map(({ collection }) => collection).filter((id) => !isOpen(id))];
  return [...new Set(away)].map((id) => ({
    id,
    title: ran.find(({ collection }) => collection === id)?.title ?? id,
  }));
}

function countOf(
  { total, added, gone }: Comparison,
  last: LastRun | null,
  missing: SearchCount['missing'],
): SearchCount {
  const isKnown = last?.seen != null;
  return {
    total,
    added: isKnown ? (added?.size ?? null) : null,
    gone: isKnown ? gone : null,
    unknown: last === null ? 'lost' : last.seen === null ? 'too-many' : null,
    last: last && { at: last.at, total: last.total },
    missing,
  };
}

const allAway = (titles: readonly string[]) =>
  new AppError(
    'collection-not-open',
    titles.length === 1
      ? t('awayOne', { title: titles[0] ?? '' })
      : t('awayMany', { titles: titles.map(quoted).join(', ') }),
  );
