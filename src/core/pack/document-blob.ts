import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type DocumentModel, documentSchema } from '#contract/document.ts';

/** Longest document that is unpacked, in bytes: a guard against a small blob that grows without end. */
const maxBytes = 64 * 1024 * 1024;

/** The document model as a pack stores it: JSON, raw deflate. */
export const packDocument = (document: DocumentModel): Buffer =>
  deflateRawSync(JSON.stringify(document), { level: 9 });

/** The way back. Throws a plain error when the blob is not a document; the caller knows whose it was. */
export const unpackDocument = (blob: Buffer): DocumentModel =>
  documentSchema.parse(JSON.parse(inflateRawSync(blob, { maxOutputLength: maxBytes }).toString('utf8')));
