import type { DocumentModel } from '#contract/document.ts';
import type { ArchivalRecord, Version } from '#contract/entities.ts';

/** One text of a record on its way into a pack; its words are counted there. */
export interface SourceText extends Omit<Version, 'words'> {
  readonly document: DocumentModel;
}

/** A record on its way into a pack. Its versions are made from its texts. */
export interface SourceRecord {
  readonly record: Omit<ArchivalRecord, 'versions'>;
  readonly texts: readonly SourceText[];
}
