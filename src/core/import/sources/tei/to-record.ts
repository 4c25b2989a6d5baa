import type { Unit as Around, Genre } from '#contract/entities.ts';
import { bareRecord } from '../../../bare-record.ts';
import type { SourceRecord } from '../../../pack/source-record.ts';
import { documentText } from '../../../read/document-text.ts';
import { genreOf } from '../../genre-of.ts';
import { childNamed, descendants, type Element, textOf } from '../../xml/tree.ts';
import { languageTag } from './header.ts';
import { frusUrl } from './links.ts';
import { provenanceOf } from './provenance.ts';
import { namesIn } from './record-agents.ts';
import { recordDates } from './record-dates.ts';
import { toDocument } from './to-document.ts';
import { recordIdOf, type Volume } from './volume.ts';
import { isDivision, type Unit } from './volume-index.ts';

/** A finished division of a volume, or the volume itself (`unit` null). */
export interface Finished {
  readonly unit: Unit | null;
  readonly element: Element;
  /** The page on which it begins. */
  readonly page: string | null;
  /** The language of what stands around it. */
  readonly language: string | null;
  /** Ids of the records that stand in it, where it is a document. */
  readonly inside: readonly string[];
  /** What it is part of, the volume first. */
  readonly partOf: readonly Around[];
}

export interface Made {
  readonly record: SourceRecord;
  /** Dates that are printed or encoded and were not understood. */
  readonly notUnderstood: readonly string[];
}

/** Longest part of a title that rules for kinds of documents read. */
const readChars = 1000;

/** Makes the record of a document, a section, a container or the whole volume. */
export function toRecord(volume: Volume, { unit, element, page, language, inside, partOf }: Finished): Made {
  const title = unit === null ? undefined : childNamed(element, 'head');
  const isDocument = readAsDocument(volume, unit);
  const printed = unit === null ? (volume.header.title ?? volume.id.id) : printedTitle(element, title);
  const note = isDocument ? sourceNote(element) : '';
  const bare = withoutNumber(printed).slice(0, readChars);
  const isEditorial = isEditorialNote(element, bare);
  const genre: Genre | null = !isDocument ? 'guide' : isEditorial ? null : genreOf(bare, null);
  const found = isDocument ? recordDates(element) : { dates: [], notUnderstood: [] };
  const names = isDocument ? namesIn(element, title, genre, volume.persons) : { agents: [], places: [] };
  const tag = languageTag(element.attributes['xml:lang']) ?? language ?? defaultLanguage(volume);
  const document = toDocument(element, {
    language: tag ?? 'und',
    links: volume.links,
    title,
    page: isDocument || unit?.kind === 'section' ? page : null,
  });
  const hasText = document.footnotes.length > 0 || document.blocks.some(({ type }) => type !== 'page-break');
  const id = recordIdOf(volume, unit, () => [printed, documentText(document)]);
  const parent = unit === null ? [] : [volume.links.recordOf(unit.parent)];
  const record = bareRecord({
    id,
    aliases: aliasesOf(volume, unit, element),
    title: printed,
    titleSupplied: true,
    dates: [...found.dates],
    abstract: summaryOf(element),
    agents: [...names.agents],
    places: [...names.places],
    subjects: isEditorial ? ['Editorial note'] : [],
    genre,
    partOf: [...partOf],
    number: unit?.kind === 'document' ? numberOf(element, printed) : null,
    languages: tag === null ? [] : [tag],
    provenance: provenanceOf(note),
    rights: volume.header.rights,
    urls:
      volume.id.frus === null || (unit !== null && unit.id === null)
        ? []
        : [frusUrl(volume.id.frus, unit?.id ?? undefined)],
    related: [...new Set([...parent, ...inside])],
  });
  const texts = hasText
    ? [{ id: 'text', kind: 'transcription', language: tag ?? 'und', document } as const]
    : [];
  return { record: { record, texts }, notUnderstood: found.notUnderstood };
}

/** A volume without marked documents is read by its sections, and one without sections as a document itself. */
function readAsDocument(volume: Volume, unit: Unit | null): boolean {
  if (volume.hasDocuments) return unit?.kind === 'document';
  return unit === null ? !volume.hasSections : unit.kind === 'section';
}

/** The head of a division as printed, without its notes; empty where it has none. */
export function headOf(head: Element | undefined): string {
  return head === undefined ? '' : textOf(head, ({ name }) => name === 'note');
}

/** The head; without one the first words of the text. */
function printedTitle(element: Element, head: Element | undefined): string {
  const printed = headOf(head);
  if (printed !== '') return printed;
  const { type = '', n = '' } = element.attributes;
  const words = textOf(element, ({ name }) => name === 'note')
    .slice(0, 80)
    .trim();
  return words || `${type} ${n}`.trim() || 'Without a title';
}

/** “14. Telegram …”, “No. 464 Editorial Note”, “[302a] …”. */
const leadingNumber = /^\[?(?:Document |No\. ?)?(\d+[a-z]?)\]?[.:]?\s+/i;

/** The number is no part of the document's kind. */
const withoutNumber = (title: string): string => title.replace(leadingNumber, '');

/** A document's number as its head prints it, else as the edition encodes it. */
function numberOf({ attributes: { n = '' } }: Element, title: string): string | null {
  const printed = leadingNumber.exec(title)?.[1] ?? '';
  const isSame = printed.toLowerCase() === n.trim().toLowerCase();
  // “1955 Report” begins with no number, which is seen where the edition encodes another, or none.
  if (isSame || n.trim() !== '') return (isSame ? printed : n.trim()) || null;
  return /^\[?(?:Document |No\. ?)?\d+[a-z]?[\].:]/i.test(title) ? printed : null;
}

const isEditorialNote = ({ attributes }: Element, title: string): boolean =>
  attributes.subtype === 'editorial-note' || /^\[?editorial notes?\]?\.?$/i.test(title);

const isOfAttachment = ({ name }: Element): boolean =>
  name === 'attachment' || name === 'floatingText' || isDivision(name);

/** The note on where the paper lies: the document's own, before or in the head or behind it. */
function sourceNote(element: Element): string {
  for (const inner of descendants(element, (each) => !isOfAttachment(each))) {
    if (inner.name === 'note' && inner.attributes.type === 'source') return textOf(inner);
  }
  return '';
}

/** The editors' summary, where the edition gives one as a note. */
function summaryOf(element: Element): string | null {
  for (const inner of descendants(element, (each) => each.name === 'head')) {
    if (inner.name === 'note' && inner.attributes.type === 'summary') return textOf(inner) || null;
  }
  return null;
}

const defaultLanguage = (volume: Volume): string | null =>
  volume.header.language ?? (volume.id.frus === null ? null : 'en');

/** By its printed number, and by the path under which the series' site has it. */
function aliasesOf(volume: Volume, unit: Unit | null, { attributes }: Element): string[] {
  const number = unit?.kind === 'document' && attributes.n ? `${volume.id.id}/${attributes.n}` : null;
  const path =
    volume.id.frus !== null && unit?.id !== null
      ? `historicaldocuments/${volume.id.frus}${unit === null ? '' : `/${unit.id}`}`
      : null;
  return [number, path].filter(
    (alias) => alias !== null && alias !== `${volume.id.id}/${unit?.id}`,
  ) as string[];
}
