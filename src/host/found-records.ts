import type { View } from '#contract/catalogue.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { Catalogue } from '#core/catalogue/create-catalogue.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { marksOf } from './marks.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import type { SearchKeeper } from './search-keeper.ts';

export interface FindingPorts {
  readonly catalogue: Pick<Catalogue, 'refs'>;
  readonly keeper: LibraryKeeper;
  readonly notes: NotesKeeper;
  readonly searches: SearchKeeper;
}

/** All records that a view shows, in its order. Throws `collection-not-open` and `cancelled`. */
export function foundRecords(view: View, ports: FindingPorts, signal: AbortSignal): Promise<RecordRef[]> {
  const all = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  return ports.catalogue.refs(view, all, marksOf(view, ports), signal);
}
