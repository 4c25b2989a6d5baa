/** What a column of a table can mean, in the reader's words and in groups as a list of choices shows them. */
export interface FieldGroup {
  readonly label: string;
  readonly fields: readonly (readonly [field: string, name: string])[];
}

const known: readonly FieldGroup[] = [
  {
    label: 'The document',
    fields: [
      ['title', 'Title'],
      ['original-title', 'Original title'],
      ['abstract', 'Abstract'],
      ['genre', 'Kind of document'],
      ['language', 'Language'],
      ['subject', 'Subjects'],
      ['place', 'Places'],
    ],
  },
  {
    label: 'When',
    fields: [
      ['date', 'Date'],
      ['date-drafted', 'Date drafted'],
      ['date-sent', 'Date sent'],
      ['date-received', 'Date received'],
      ['date-event', 'Date of what it tells of'],
      ['date-approximate', 'Date approximate'],
    ],
  },
  {
    label: 'Who',
    fields: [
      ['author', 'Author'],
      ['sender', 'Sender'],
      ['recipient', 'Recipient'],
      ['mentioned', 'People mentioned'],
      ['translator', 'Translator'],
      ['contributor', 'Contributor'],
      ['donor', 'Donor'],
    ],
  },
  {
    label: 'Where it lies',
    fields: [
      ['repository', 'Repository'],
      ['shelfmark', 'Shelfmark'],
      ['provenance', 'Provenance'],
      ['rights', 'Rights'],
    ],
  },
  {
    label: 'Its text',
    fields: [
      ['text', 'Text'],
      ['translation', 'Translation'],
      ['file', 'Name of a text file'],
    ],
  },
  {
    label: 'How it is found',
    fields: [
      ['id', 'Identifier'],
      ['alias', 'Another identifier'],
      ['url', 'Address'],
      ['related', 'Related records'],
    ],
  },
];

/** The field that leaves a column out; it stands by itself, first. */
export const leftOut = 'ignore';

/** The groups of those fields that the host knows; one that has no name here is shown by its own. */
export function groupFields(fields: readonly string[]): readonly FieldGroup[] {
  const wanted = new Set(fields);
  const groups = known
    .map(({ label, fields: of }) => ({ label, fields: of.filter(([field]) => wanted.has(field)) }))
    .filter(({ fields: of }) => of.length > 0);
  const named = new Set(known.flatMap(({ fields: of }) => of.map(([field]) => field)));
  const others = fields.filter((field) => field !== leftOut && !named.has(field));
  if (others.length === 0) return groups;
  return [...groups, { label: 'Other', fields: others.map((field) => [field, field] as const) }];
}
