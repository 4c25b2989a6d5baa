import { isAppError } from '#contract/errors.ts';
import type { Pack } from '../pack/open-pack.ts';
import { damaged } from '../pack/pack-header.ts';
import type { SearchIndex } from './open-index.ts';

/** Whatever of an index cannot be read is the pack's fault, and says so. Throws `pack-damaged`. */
export function guarded<T>({ path }: Pick<Pack, 'path'>, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isAppError(error)) throw error;
    throw damaged(path, `its search index cannot be read (${(error as Error).message})`, error);
  }
}

/** An index of which every call is guarded, also those that are asked for from outside of a search. */
export function guardedIndex(pack: Pick<Pack, 'path'>, open: () => SearchIndex): SearchIndex {
  const index = guarded(pack, open);
  const { common } = index;
  return {
    ...index,
    find: (term) => guarded(pack, () => index.find(term)),
    beginningWith: (beginning) => steps(pack, index.beginningWith(beginning)),
    postingsOf: (term, manner) => guarded(pack, () => index.postingsOf(term, manner)),
    scanPostings: (term) => guarded(pack, () => index.scanPostings(term)),
    scanForms: (term) => guarded(pack, () => index.scanForms(term)),
    placesOf: (term, postings, manner) => guarded(pack, () => index.placesOf(term, postings, manner)),
    beyondOf: (term, postings, manner) => guarded(pack, () => index.beyondOf(term, postings, manner)),
    textWords: () => guarded(pack, () => index.textWords()),
    facets: (kind) => guarded(pack, () => index.facets(kind)),
    near: (word, max) => guarded(pack, () => index.near(word, max)),
    common: {
      blocks: () => guarded(pack, common.blocks),
      steps: () => steps(pack, common.steps()),
    },
  };
}

function* steps<T, R>(pack: Pick<Pack, 'path'>, generator: Generator<T, R>): Generator<T, R> {
  for (;;) {
    const step = guarded(pack, () => generator.next());
    if (step.done) return step.value;
    yield step.value;
  }
}
