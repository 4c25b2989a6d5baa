import { type ReferenceFormat, referenceFormats } from '#contract/citing-terms.ts';
import { writeBiblatex } from './biblatex.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { detailLosses } from './detail-losses.ts';
import { writeEndnoteXml } from './endnote-xml.ts';
import { lossesOf } from './place-fields.ts';
import { type CitedRecord, type Reference, referenceOf } from './reference.ts';
import { writeRis } from './ris.ts';
import { writeTei } from './tei.ts';
import { writeZoteroRdf } from './zotero-rdf.ts';

export interface ExportedReferences {
  readonly text: string;
  /** What the format cannot hold, one sentence each; only of fields that some record fills. */
  readonly losses: readonly string[];
}

const writers: Readonly<Record<ReferenceFormat, (references: readonly Reference[]) => string>> = {
  'csl-json': writeCslJson,
  ris: writeRis,
  biblatex: writeBiblatex,
  bibtex: writeBibtex,
  'endnote-xml': writeEndnoteXml,
  'zotero-rdf': writeZoteroRdf,
  tei: writeTei,
};

/** Writes records for a reference manager, in the order given. */
export function exportReferences(cited: readonly CitedRecord[], format: ReferenceFormat): ExportedReferences {
  const references = cited.map(referenceOf);
  return {
    text: writers[format](references),
    losses: [...lossesOf(references, format), ...detailLosses(references, format)],
  };
}

export const isReferenceFormat = (format: string): format is ReferenceFormat =>
  (referenceFormats as readonly string[]).includes(format);
