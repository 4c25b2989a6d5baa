import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('adding', words);

/** What a column of a table can mean, in the reader's words and in groups as a list of choices shows them. */
export interface FieldGroup {
  readonly label: string;
  readonly fields: readonly (readonly [field: string, name: string])[];
}

const known: readonly FieldGroup[] = [
  {
    label: t('groupDocument'),
    fields: [
      ['title', t('fieldTitle')],
      ['original-title', t('fieldOriginalTitle')],
      ['abstract', t('fieldAbstract')],
      ['genre', t('fieldGenre')],
      ['language', t('fieldLanguage')],
      ['subject', t('fieldSubject')],
      ['place', t('fieldPlace')],
    ],
  },
  {
    label: t('groupWhen'),
    fields: [
      ['date', t('fieldDate')],
      ['date-drafted', t('fieldDateDrafted')],
      ['date-sent', t('fieldDateSent')],
      ['date-received', t('fieldDateReceived')],
      ['date-event', t('fieldDateEvent')],
      ['date-approximate', t('fieldDateApproximate')],
    ],
  },
  {
    label: t('groupWho'),
    fields: [
      ['author', t('fieldAuthor')],
      ['sender', t('fieldSender')],
      ['recipient', t('fieldRecipient')],
      ['mentioned', t('fieldMentioned')],
      ['translator', t('fieldTranslator')],
      ['contributor', t('fieldContributor')],
      ['donor', t('fieldDonor')],
    ],
  },
  {
    label: t('groupWhere'),
    fields: [
      ['repository', t('fieldRepository')],
      ['shelfmark', t('fieldShelfmark')],
      ['provenance', t('fieldProvenance')],
      ['rights', t('fieldRights')],
    ],
  },
  {
    label: t('groupText'),
    fields: [
      ['text', t('fieldText')],
      ['translation', t('fieldTranslation')],
      ['file', t('fieldFile')],
    ],
  },
  {
    label: t('groupFinding'),
    fields: [
      ['id', t('fieldId')],
      ['alias', t('fieldAlias')],
      ['url', t('fieldUrl')],
      ['related', t('fieldRelated')],
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
  return [...groups, { label: t('groupOther'), fields: others.map((field) => [field, field] as const) }];
}
