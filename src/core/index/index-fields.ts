import type { ArchivalRecord } from '#contract/entities.ts';

/**
 * The fields that the index keeps apart, in the order in which a posting names them: the text first, since nearly
 * all words stand there. A pack is built with them, so a change here raises `packVersion`.
 */
export const indexFields = [
  'text',
  'title',
  'from',
  'to',
  'name',
  'place',
  'subject',
  'abstract',
  'archive',
] as const;
export type IndexField = (typeof indexFields)[number];

/** A place is one number: the field in its upper four bits, and the number of the word in it. */
export const fieldShift = 28;
/**
 * What the places of two fields lie apart: so those of all fields are in one order, and words that follow each other
 * differ by 1.
 */
export const fieldSize = 2 ** fieldShift;

/** Unfolded words of each field. */
export type FieldTexts = Readonly<Record<IndexField, string>>;

/** What of a record is searched. `text` are the words of its versions. */
export function fieldTexts(record: ArchivalRecord, text: string): FieldTexts {
  const names = { from: '', to: '', name: '' };
  for (const { name, role } of record.agents) {
    const field = fieldOfRole[role];
    names[field] += names[field] === '' ? name : `\n${name}`;
  }
  return {
    text,
    title: record.title,
    ...names,
    place: record.places.join('\n'),
    subject: record.subjects.join('\n'),
    abstract: record.abstract ?? '',
    archive: archiveText(record),
  };
}

/** Where a record lies, what it is part of, and who brought it here, a line each. */
export function archiveText(record: ArchivalRecord): string {
  const { provenance, number, partOf, contributor, translator, donor } = record;
  const parts = [
    ...partOf.map((unit) => unit.title),
    ...[number, provenance?.text, provenance?.repository, provenance?.shelfmark, provenance?.place],
    ...[contributor, translator, donor],
  ];
  return [...new Set(parts.filter((part) => part != null && part !== ''))].join('\n');
}

const fieldOfRole = {
  author: 'from',
  sender: 'from',
  diarist: 'from',
  recipient: 'to',
  interlocutor: 'name',
  mentioned: 'name',
} as const satisfies Record<ArchivalRecord['agents'][number]['role'], IndexField>;
