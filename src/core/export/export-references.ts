import { writeBiblatex } from './biblatex.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { writeEndnoteXml } from './endnote-xml.ts';
import { type ReferenceFormat, referenceFormats } from './mapping.ts';
import { lossesOf } from './place-fields.ts';
import { type CitedRecord, type Reference, referenceOf } from './reference.ts';
import { writeRis } from './ris.ts';

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
};

/** Writes records for a reference manager, in the order given. */
export function exportReferences(cited: readonly CitedRecord[], format: ReferenceFormat): ExportedReferences {
  const references = cited.map(referenceOf);
  return {
    text: writers[format](references),
    losses: [...lossesOf(references, format), ...dateLosses(cited, format)],
  };
}

export const isReferenceFormat = (format: string): format is ReferenceFormat =>
  (referenceFormats as readonly string[]).includes(format);

/** A format that has a field for dates may still not hold all of one. */
function dateLosses(cited: readonly CitedRecord[], format: ReferenceFormat): readonly string[] {
  const dates = cited.flatMap(({ record }) => record.dates.slice(0, 1));
  const hasDay = dates.some(({ edtf }) => /^\d{4}-\d\d-\d\d/.test(edtf ?? ''));
  const isMore = dates.some(
    ({ edtf, certainty }) => certainty !== 'exact' || edtf === null || edtf.includes('/'),
  );
  if (format === 'bibtex' && (hasDay || isMore))
    return ['BibTeX has no field for the day of a date: put in note.'];
  if (format === 'ris' && isMore) {
    return ['RIS has no field for a date that is not one certain day: put behind it in DA, as printed.'];
  }
  if (
    format === 'csl-json' &&
    dates.some(({ certainty }) => certainty === 'inferred' || certainty === 'uncertain')
  ) {
    return ['CSL-JSON has no field for an inferred or uncertain date: marked as circa.'];
  }
  return [];
}
