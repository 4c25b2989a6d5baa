import type { Doc } from '../documents.ts';
import type { Piece } from '../known-items/item.ts';

/** A search engine over the documents of a corpus. */
export interface Peer {
  readonly name: string;
  /** Makes the index in a folder of its own, or finds the one that is there. */
  open(docs: readonly Doc[], folder: string): Searcher;
}

export interface Searcher {
  /** Ids of the documents found, best first, at most `limit`. */
  search(query: readonly Piece[], limit: number): readonly string[];
  close(): void;
}

/** A peer that cannot be asked here, and why. */
export interface Absent {
  readonly name: string;
  readonly why: string;
}
