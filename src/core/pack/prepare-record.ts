import type { ArchivalRecord, Media } from '#contract/entities.ts';
import { type AppError, isAppError } from '#contract/errors.ts';
import { type FacetValues, facetValues } from '../index/facets.ts';
import { type FieldTexts, fieldTexts } from '../index/index-fields.ts';
import { countWords } from '../read/count-words.ts';
import { documentText } from '../read/document-text.ts';
import { packDocument } from './compact-document.ts';
import { sortTitle } from './sort-title.ts';
import type { SourceMedia, SourceRecord } from './source-record.ts';

/**
 * A record as it goes into the tables: strings, so that it can be handed to the thread that writes them. What can be
 * made without the tables is made here.
 */
export interface PreparedRecord {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly filedTitle: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The whole record as JSON. */
  readonly detail: string;
  /** Each text in the form in which it is stored. */
  readonly versions: readonly { readonly id: string; readonly document: string }[];
  /** What is searched, unfolded. */
  readonly texts: FieldTexts;
  readonly facets: FacetValues;
}

/** A page image or PDF of the record that comes next. */
export interface PreparedMedia {
  /** Which of the record's texts it belongs to, from 0. */
  readonly text: number;
  readonly id: string;
  readonly content: Buffer;
}

/** Told of a picture or PDF that could not be read, and why. */
export type LostMedia = (media: SourceMedia, error: AppError) => void;

/**
 * Reads the pictures of a record, one after the other, so that no more than one is in memory. Returns what the record
 * says of them, text by text. One that cannot be read is told to `lost` and left out.
 */
export function* readMedia(
  { texts }: SourceRecord,
  lost: LostMedia,
): Generator<PreparedMedia, readonly (readonly Media[])[]> {
  const all: Media[][] = [];
  for (const [text, { media = [] }] of texts.entries()) {
    const kept: Media[] = [];
    for (const each of media) {
      const { id, label, mediaType } = each;
      const content = readOrLose(each, lost);
      if (content === null) continue;
      yield { text, id, content };
      kept.push({ id, label, mediaType, bytes: content.length });
    }
    all.push(kept);
  }
  return all;
}

function readOrLose(media: SourceMedia, lost: LostMedia): Buffer | null {
  try {
    return media.read();
  } catch (error) {
    if (!isAppError(error)) throw error;
    lost(media, error);
    return null;
  }
}

/** Makes the rows of a record. `media` are those of its texts, as `readMedia` returned them. */
export function prepareRecord(
  { record, texts }: SourceRecord,
  media: readonly (readonly Media[])[],
): PreparedRecord {
  const words = texts.map((text) => documentText(text.document));
  const whole: ArchivalRecord = {
    ...record,
    versions: texts.map((text, index) => ({
      id: text.id,
      kind: text.kind,
      language: text.language,
      words: countWords(words[index] ?? ''),
      media: [...(media[index] ?? [])],
    })),
  };
  const date = record.dates[0];
  return {
    id: record.id,
    aliases: record.aliases,
    filedTitle: sortTitle(record.title),
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
    detail: JSON.stringify(whole),
    versions: texts.map(({ id, document }) => ({ id, document: packDocument(document) })),
    texts: fieldTexts(whole, words.join('\n\n')),
    facets: facetValues(whole),
  };
}
