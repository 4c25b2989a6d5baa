import type { HandOverChoice } from '#contract/hand-over.ts';
import type { NoteName } from '#contract/notes.ts';
import type { Catalogue } from '#core/catalogue/create-catalogue.ts';
import type { PlainChoice } from '#core/hand-over/choose.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { marksIn } from './marks.ts';
import type { NotesKeeper } from './notes-keeper.ts';

interface Ports {
  readonly catalogue: Catalogue;
  readonly keeper: LibraryKeeper;
  readonly notes: NotesKeeper;
}

/** Records of a search that are handed over at most; so many are no reading any more. */
const mostRecords = 10_000;
const pageSize = 500;

/** Makes the choices that a view gives into records or notes. Throws `collection-not-open` and `cancelled`. */
export async function plainChoice(
  choice: HandOverChoice,
  { catalogue, keeper, notes }: Ports,
  signal: AbortSignal,
): Promise<PlainChoice> {
  if (choice.of === 'search') {
    const marks = marksIn(keeper.library, notes);
    const refs = [];
    for (let offset = 0; offset < mostRecords; offset += pageSize) {
      const { entries } = await catalogue.query(choice.view, { offset, limit: pageSize }, marks, signal);
      refs.push(...entries.map(({ collection, id: record }) => ({ collection, record })));
      if (entries.length < pageSize) break;
    }
    return { of: 'records', refs };
  }
  if (choice.of === 'notes-view') {
    const named: NoteName[] = [];
    for (let offset = 0; ; offset += pageSize) {
      const page = notes.index?.page(choice.view, offset, pageSize);
      for (const { ref, passage } of page?.entries ?? [])
        named.push(passage ? { kind: 'mark', mark: passage.mark } : { kind: 'record', ref });
      if ((page?.entries.length ?? 0) < pageSize) return { of: 'notes', notes: named };
    }
  }
  return choice;
}
