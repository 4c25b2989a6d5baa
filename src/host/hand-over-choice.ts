import type { HandOverChoice } from '#contract/hand-over.ts';
import type { NoteName } from '#contract/notes.ts';
import type { Catalogue } from '#core/catalogue/create-catalogue.ts';
import type { PlainChoice } from '#core/hand-over/choose.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { marksOf } from './marks.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import type { SearchKeeper } from './search-keeper.ts';

interface Ports {
  readonly catalogue: Catalogue;
  readonly keeper: LibraryKeeper;
  readonly notes: NotesKeeper;
  readonly searches: SearchKeeper;
}

/** Records of a search that are handed over at most; so many are no reading any more. */
const mostRecords = 10_000;
const pageSize = 500;

/** Makes the choices that a view gives into records or notes. Throws `collection-not-open` and `cancelled`. */
export async function plainChoice(
  choice: HandOverChoice,
  ports: Ports,
  signal: AbortSignal,
): Promise<PlainChoice> {
  if (choice.of === 'search') {
    const page = { offset: 0, limit: mostRecords };
    const refs = await ports.catalogue.refs(choice.view, page, marksOf(choice.view, ports), signal);
    return { of: 'records', refs };
  }
  if (choice.of === 'notes-view') {
    const named: NoteName[] = [];
    for (let offset = 0; ; offset += pageSize) {
      const page = ports.notes.index?.page(choice.view, offset, pageSize);
      for (const { ref, passage } of page?.entries ?? [])
        named.push(passage ? { kind: 'mark', mark: passage.mark } : { kind: 'record', ref });
      if ((page?.entries.length ?? 0) < pageSize) return { of: 'notes', notes: named };
    }
  }
  return choice;
}
