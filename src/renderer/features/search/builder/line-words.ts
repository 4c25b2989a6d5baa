import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import type { DateKind, LineKind, TextField } from './lines.ts';

const t = wordsOf('search', words);

/** What lines can ask for, in the order in which they are offered. */
export const kindGroups: readonly (readonly [
  group: string,
  kinds: readonly (readonly [LineKind, string])[],
])[] = [
  [
    t('groupWords'),
    [
      ['all', t('all')],
      ['any', t('any')],
      ['none', t('none')],
      ['phrase', t('phrase')],
      ['exact', t('spelledExactly')],
      ['near', t('near')],
    ],
  ],
  [
    t('groupDate'),
    [
      ['in', t('dated')],
      ['undated', t('undated')],
      ['dated', t('hasDate')],
    ],
  ],
  [
    t('groupRecord'),
    [
      ['genre', t('genre')],
      ['language', t('language')],
      ['collection', t('collection')],
      ['id', t('identifier')],
      ['note', t('myNote')],
    ],
  ],
];

export const fieldNames: readonly (readonly [NonNullable<TextField> | '', string])[] = [
  ['', t('anywhere')],
  ['title', t('inTitle')],
  ['abstract', t('inAbstract')],
  ['text', t('inText')],
  ['from', t('asSender')],
  ['to', t('asRecipient')],
  ['name', t('inName')],
  ['place', t('inPlace')],
  ['subject', t('inSubject')],
  ['archive', t('inArchive')],
];

/** How a date can stand to the one that is given, as kind and whether all others are meant. */
export const dateRelations = [
  ['in', false, t('dateIn')],
  ['before', false, t('dateBefore')],
  ['after', false, t('dateAfter')],
  ['in', true, t('dateNotIn')],
  ['before', true, t('dateNotBefore')],
  ['after', true, t('dateNotAfter')],
] as const satisfies readonly (readonly [DateKind, boolean, string])[];

/** An example of what a line can hold. */
export const examples: Readonly<Record<LineKind, string>> = {
  all: t('exampleAll'),
  any: t('exampleAny', { phrase: `"${t('examplePhraseOfAny')}"` }),
  none: t('exampleNone'),
  phrase: t('examplePhrase'),
  exact: t('exampleExact'),
  near: t('exampleNear'),
  in: '1956, 1956-08, 1956-08..1957',
  before: '1956-08',
  after: '1956',
  undated: '',
  dated: '',
  genre: '',
  language: 'ru',
  collection: '',
  id: 'frus*',
  note: t('exampleNote'),
};
