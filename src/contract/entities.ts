import { z } from 'zod';
import { genres } from './genres.ts';
import { readingStates } from './reading-states.ts';

export { type Genre, genres } from './genres.ts';

/** What the room talks about. Plain JSON: every transport carries it unchanged. */

/** ISO 8601 calendar date, `YYYY-MM-DD`. */
export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * One date of a record. The printed form, the machine's reading of it and the bounds are kept apart;
 * where nothing is known there is no date at all, never a made-up year.
 */
export const recordDateSchema = z.strictObject({
  /** As printed. */
  text: z.string().min(1),
  /** Extended Date/Time Format, ISO 8601-2; null where the printed form was not understood. */
  edtf: z.string().nullable(),
  /** First and last day that the date can mean. */
  earliest: isoDateSchema.nullable(),
  latest: isoDateSchema.nullable(),
  certainty: z.enum(['exact', 'approximate', 'uncertain', 'inferred']),
  /** What happened on it; null where the source does not say. */
  kind: z.enum(['drafted', 'event', 'sent', 'received']).nullable(),
  /** Where in the source it stands. */
  source: z.enum(['label', 'title', 'text', 'metadata']),
});
export type RecordDate = z.infer<typeof recordDateSchema>;

/** A person or body as printed, with the part it plays. */
export const agentSchema = z.strictObject({
  /** As printed. */
  name: z.string().min(1),
  role: z.enum(['author', 'sender', 'recipient', 'diarist', 'interlocutor', 'mentioned']),
  kind: z.enum(['person', 'corporate']),
  /** The name's parts where a rule can tell them; a family-first name is never inverted. */
  parts: z.strictObject({ family: z.string(), given: z.string(), familyFirst: z.boolean() }).nullable(),
});
export type Agent = z.infer<typeof agentSchema>;

/** Where the paper lies. `text` is the source line as printed; the rest is what parses out of it. */
export const provenanceSchema = z.strictObject({
  text: z.string(),
  repository: z.string().nullable(),
  /** City of the repository. */
  place: z.string().nullable(),
  /** Fonds–opis–delo–listy, box and folder: the shelfmark as one unit, largest first. */
  shelfmark: z.string().nullable(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** What a page image or a facsimile may be: what every shell can show, and nothing that can hold a program. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A file that belongs to a version: a page image, or the PDF that its text was taken from. */
export const mediaSchema = z.strictObject({
  /** Unique in its version. */
  id: z.string().min(1),
  /** What a reader calls it: a folio or page number, else the file's name. */
  label: z.string(),
  mediaType: z.enum(mediaTypes),
  bytes: z.int().nonnegative(),
});
export type Media = z.infer<typeof mediaSchema>;

export const versionSchema = z.strictObject({
  id: z.string().min(1),
  /** A description is an archivist's text on the papers, where all others are the paper's own. */
  kind: z.enum(['original', 'translation', 'draft', 'transcription', 'scan', 'description']),
  /** BCP 47 tag. */
  language: z.string(),
  words: z.int().nonnegative(),
  /** In the order of the pages. */
  media: z.array(mediaSchema),
});
export type Version = z.infer<typeof versionSchema>;

/** A unit that a record belongs to: a volume of an edition, a fonds, a series. */
export const unitSchema = z.strictObject({
  /** As printed. */
  title: z.string().min(1),
  /** Id of the record that describes it, where there is one. */
  record: z.string().nullable(),
});
export type Unit = z.infer<typeof unitSchema>;

export const recordSchema = z.strictObject({
  /** Stable within its collection: the source's identifier, else made from content, never position. */
  id: z.string().min(1),
  aliases: z.array(z.string()),
  /** As printed. */
  title: z.string().min(1),
  /** True where an archivist, not the document, gave the title: it is then cited without quotation marks. */
  titleSupplied: z.boolean(),
  /** The title in the language of the original, where the one above is a translation; left out where none is known. */
  originalTitle: z.string().min(1).optional(),
  /** The catalogue's date first; empty when undated. */
  dates: z.array(recordDateSchema),
  abstract: z.string().nullable(),
  agents: z.array(agentSchema),
  places: z.array(z.string()),
  subjects: z.array(z.string()),
  genre: z.enum(genres).nullable(),
  /** What it is part of, largest unit first (ISAD(G) 2.4). */
  partOf: z.array(unitSchema),
  /** Its number in an edition, as printed. */
  number: z.string().nullable(),
  /** Level of description where the source gives one: fonds, series, file, item (ISAD(G) 3.1.4). */
  level: z.string().nullable(),
  /** BCP 47 tags of the document itself. */
  languages: z.array(z.string()),
  provenance: provenanceSchema.nullable(),
  contributor: z.string().nullable(),
  translator: z.string().nullable(),
  donor: z.string().nullable(),
  rights: z.string().nullable(),
  urls: z.array(z.string()),
  /** Ids of related records of the same collection. */
  related: z.array(z.string()),
  versions: z.array(versionSchema),
});
export type ArchivalRecord = z.infer<typeof recordSchema>;

/** What a pack says of itself. */
export const collectionSchema = z.strictObject({
  /** Stable across versions of the pack. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  title: z.string().min(1),
  description: z.string(),
  publisher: z.string().nullable(),
  /** The digital archive or edition that a citation names. */
  host: z.string().nullable(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  /** Day on which the source was captured; the access date of a citation that wants one. */
  captured: isoDateSchema.nullable(),
  version: z.string().min(1),
  preferredCitation: z.string().nullable(),
});
export type Collection = z.infer<typeof collectionSchema>;

/** Who signed a pack. The name is what the signer calls itself; that it is true, only the key can show. */
export const signerSchema = z.strictObject({
  name: z.string().min(1),
  /** What people compare: eight groups of four hexadecimal digits, made from the public key. */
  fingerprint: z.string(),
  /** Ed25519, 64 hexadecimal digits. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Signer = z.infer<typeof signerSchema>;

export const collectionSummarySchema = collectionSchema.extend({
  records: z.int().nonnegative(),
  undated: z.int().nonnegative(),
  /** Records that have at least one text. */
  texts: z.int().nonnegative(),
  earliest: isoDateSchema.nullable(),
  latest: isoDateSchema.nullable(),
  /** SHA-256 of the pack, 64 hexadecimal digits. */
  digest: z.string(),
  /** Null for a pack that nobody signed. */
  signer: signerSchema.nullable(),
  bytes: z.int().nonnegative(),
  path: z.string(),
});
export type CollectionSummary = z.infer<typeof collectionSummarySchema>;

/** A record wherever it is spoken of outside its own pack. */
export const recordRefSchema = z.strictObject({ collection: z.string().min(1), record: z.string().min(1) });
export type RecordRef = z.infer<typeof recordRefSchema>;

/** Text with matches: UTF-16 offsets, ascending, not overlapping. */
export const markedTextSchema = z.strictObject({
  text: z.string(),
  marks: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
});
export type MarkedText = z.infer<typeof markedTextSchema>;

/** The matches in one place of a record's page: UTF-16 offsets into its words, footnote signs left out. */
export const placeMarksSchema = z.strictObject({
  /** `title`, `abstract`, a block's id, or a table cell's `id/row/column`. */
  key: z.string(),
  marks: markedTextSchema.shape.marks,
});
export type PlaceMarks = z.infer<typeof placeMarksSchema>;

/** How far the reader is with a bookmarked record. */
export const readingSoFarSchema = z.strictObject({
  state: z.enum(readingStates),
  /** How much of its text was seen, from 0 to 1; null where it was not opened since it has a bookmark, or has no text. */
  far: z.number().min(0).max(1).nullable(),
});
export type ReadingSoFar = z.infer<typeof readingSoFarSchema>;

/** One line of the catalogue. */
export const entrySchema = z.strictObject({
  collection: z.string(),
  id: z.string(),
  title: markedTextSchema,
  date: recordDateSchema.nullable(),
  genre: z.enum(genres).nullable(),
  abstract: markedTextSchema.nullable(),
  bookmarked: z.boolean(),
  /** There where it is bookmarked and the reader has begun it. */
  reading: z.enum(readingStates).optional(),
  noted: z.boolean(),
  /** There where the view is a saved search that had not found the record in the run before its last. */
  isNew: z.literal(true).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

export const noteSchema = z.strictObject({
  record: recordRefSchema,
  /** Markdown. */
  text: z.string(),
  /** Number of the revision, 1 for the first. */
  revision: z.int().nonnegative(),
  /** ISO 8601 instant of the commit, UTC. */
  savedAt: z.string(),
});
export type Note = z.infer<typeof noteSchema>;

/** A citation in the forms that a reader takes away. */
export const citedSchema = z.strictObject({ text: z.string(), html: z.string() });
export type Cited = z.infer<typeof citedSchema>;
