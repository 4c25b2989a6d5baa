import type { DocumentModel } from '#contract/document.ts';
import type { ArchivalRecord, Media, Version } from '#contract/entities.ts';

/** A page image or PDF on its way into a pack. Its bytes are read when it is its turn. */
export interface SourceMedia extends Omit<Media, 'bytes'> {
  /** May throw an `AppError`: then the record goes on without it. */
  read(): Buffer;
}

/** One text of a record on its way into a pack; its words are counted there. */
export interface SourceText extends Omit<Version, 'words' | 'media'> {
  /** Without blocks where there are only pictures. */
  readonly document: DocumentModel;
  readonly media?: readonly SourceMedia[];
}

/** A record on its way into a pack. Its versions are made from its texts. */
export interface SourceRecord {
  readonly record: Omit<ArchivalRecord, 'versions'>;
  readonly texts: readonly SourceText[];
}
