import MiniSearch from 'minisearch';
import type { Doc } from '../documents.ts';
import type { Peer } from './peer.ts';

/**
 * MiniSearch over the full texts, in memory. Titles count twice, and a word may be a fifth of its letters away; no other
 * options were tried. It knows no phrases and gets their words.
 */
export const miniSearch = (combineWith: 'AND' | 'OR'): Peer => ({
  name: combineWith === 'AND' ? 'MiniSearch' : 'MiniSearch, any word',
  open(docs) {
    const index = indexOf(docs);
    return {
      search(query, limit) {
        const text = query.map((piece) => piece.text).join(' ');
        const found = index.search(text, { boost: { title: 2 }, fuzzy: 0.2, combineWith });
        return found.slice(0, limit).map(({ id }) => String(id));
      },
      close: () => {},
    };
  },
});

let kept: { readonly docs: readonly Doc[]; readonly index: MiniSearch<Doc> } | null = null;

/** Both ways of asking share one index. */
function indexOf(docs: readonly Doc[]): MiniSearch<Doc> {
  if (kept?.docs !== docs) {
    const index = new MiniSearch<Doc>({ fields: ['title', 'text'] });
    index.addAll(docs);
    kept = { docs, index };
  }
  return kept.index;
}
