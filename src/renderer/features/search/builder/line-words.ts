import type { DateKind, LineKind, TextField } from './lines.ts';

/** What lines can ask for, in the order in which they are offered. */
export const kindGroups: readonly (readonly [
  group: string,
  kinds: readonly (readonly [LineKind, string])[],
])[] = [
  [
    'Words',
    [
      ['all', 'All of these words'],
      ['any', 'Any of these words'],
      ['none', 'None of these words'],
      ['phrase', 'This phrase'],
      ['exact', 'Spelled exactly'],
      ['near', 'Near each other'],
    ],
  ],
  [
    'Date',
    [
      ['in', 'Dated'],
      ['undated', 'Undated'],
      ['dated', 'Has a date'],
    ],
  ],
  [
    'Record',
    [
      ['genre', 'Genre'],
      ['language', 'Language'],
      ['collection', 'Collection'],
      ['id', 'Identifier'],
      ['note', 'My note'],
    ],
  ],
];

export const fieldNames: readonly (readonly [NonNullable<TextField> | '', string])[] = [
  ['', 'anywhere'],
  ['title', 'in the title'],
  ['abstract', 'in the abstract'],
  ['text', 'in the text'],
  ['from', 'as sender'],
  ['to', 'as recipient'],
  ['name', 'in any name'],
  ['place', 'in a place'],
  ['subject', 'in a subject'],
  ['archive', 'in the archive'],
];

/** How a date can stand to the one that is given, as kind and whether all others are meant. */
export const dateRelations = [
  ['in', false, 'in'],
  ['before', false, 'before'],
  ['after', false, 'after'],
  ['in', true, 'not in'],
  ['before', true, 'not before'],
  ['after', true, 'not after'],
] as const satisfies readonly (readonly [DateKind, boolean, string])[];

/** An example of what a line can hold. */
export const examples: Readonly<Record<LineKind, string>> = {
  all: 'harvest embassy',
  any: 'rice coal "red army"',
  none: 'army',
  phrase: 'cult of personality',
  exact: 'Pak',
  near: 'rice harvest',
  in: '1956, 1956-08, 1956-08..1957',
  before: '1956-08',
  after: '1956',
  undated: '',
  dated: '',
  genre: '',
  language: 'ru',
  collection: '',
  id: 'frus*',
  note: 'ask for the original',
};
