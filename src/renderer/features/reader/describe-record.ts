import type { Agent, ArchivalRecord, RecordDate } from '#contract/entities.ts';
import { explainDate } from './explain-date.ts';
import { nameLanguage } from './name-language.ts';
import { nameVersionKind } from './name-versions.ts';

export interface Field {
  readonly label: string;
  readonly values: readonly string[];
}

const roles: Readonly<Record<Agent['role'], string>> = {
  author: 'author',
  sender: 'sender',
  recipient: 'recipient',
  diarist: 'keeper of the journal',
  interlocutor: 'in conversation',
  mentioned: 'mentioned',
};

const dateKinds: Readonly<Record<NonNullable<RecordDate['kind']>, string>> = {
  drafted: 'drafted',
  event: 'what it tells of',
  sent: 'sent',
  received: 'received',
};

/** All that is known of a record, labelled in the words of archival description. Empty fields are left out. */
export function describeRecord(record: ArchivalRecord, collection: string): readonly Field[] {
  const { provenance } = record;
  const fields: [string, readonly (string | null | undefined)[]][] = [
    ['Original title', [record.originalTitle]],
    ['Date', record.dates.length > 0 ? record.dates.map(describeDate) : ['Undated']],
    ['How it is read', record.dates.map(explainDate)],
    ['People', record.agents.map((agent) => `${agent.name} (${roles[agent.role]})`)],
    ['Genre', [record.genre && capital(record.genre)]],
    ['Places', record.places],
    ['Subjects', record.subjects],
    ['Language', record.languages.map(nameLanguage)],
    [
      'Texts',
      record.versions.map(
        (each) =>
          `${nameVersionKind(each.kind)}, ${nameLanguage(each.language)}, ${each.words.toLocaleString('en-GB')} words`,
      ),
    ],
    ['Number', [record.number]],
    ['Level', [record.level && capital(record.level)]],
    ['Provenance', [provenance?.text]],
    ['Shelfmark', [provenance?.shelfmark]],
    ['Repository', [[provenance?.repository, provenance?.place].filter(Boolean).join(', ')]],
    ['Contributor', [record.contributor]],
    ['Translator', [record.translator]],
    ['Donor', [record.donor]],
    ['Collection', [collection]],
    ['Rights', [record.rights]],
    ['Address', record.urls],
    ['Identifier', [record.id, ...record.aliases]],
  ];
  return fields
    .map(([label, values]) => ({ label, values: values.filter((value): value is string => Boolean(value)) }))
    .filter(({ values }) => values.length > 0);
}

/** A date as printed, with its kind, and its reading where that is not plain from the print. */
export function describeDate(date: RecordDate): string {
  const remarks = [date.kind && dateKinds[date.kind], date.certainty !== 'exact' && date.certainty].filter(
    Boolean,
  );
  const from = date.source === 'title' ? ', in the title' : '';
  return `${date.text}${remarks.length > 0 ? ` (${remarks.join(', ')}${from})` : from}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
