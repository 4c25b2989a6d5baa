import type { ArchivalRecord, RecordDate } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { explainDate, isOfFileName } from './explain-date.ts';
import { nameLanguage } from './name-language.ts';
import { nameVersionKind } from './name-versions.ts';

export interface Field {
  readonly label: string;
  readonly values: readonly string[];
}

const t = wordsOf('reader', words);

const dateKinds: Readonly<Record<NonNullable<RecordDate['kind']>, string>> = {
  drafted: t('dateDrafted'),
  event: t('dateEvent'),
  sent: t('dateSent'),
  received: t('dateReceived'),
};

/** All that is known of a record, labelled in the words of archival description. Empty fields are left out. */
export function describeRecord(record: ArchivalRecord, collection: string): readonly Field[] {
  const { provenance } = record;
  const fields: [string, readonly (string | null | undefined)[]][] = [
    [t('originalTitle'), [record.originalTitle]],
    [t('date'), record.dates.length > 0 ? record.dates.map(describeDate) : [t('undated')]],
    [t('howRead'), record.dates.map(explainDate)],
    [t('people'), record.agents.map((agent) => t('role', { name: agent.name, role: agent.role }))],
    [t('genre'), [record.genre && capital(record.genre)]],
    [t('places'), record.places],
    [t('subjects'), record.subjects],
    [t('language'), record.languages.map(nameLanguage)],
    [
      t('texts'),
      record.versions.map(({ kind, language, words }) =>
        t('textLine', { kind: nameVersionKind(kind), language: nameLanguage(language), words }),
      ),
    ],
    [t('number'), [record.number]],
    [t('level'), [record.level && capital(record.level)]],
    [t('provenance'), [provenance?.text]],
    [t('shelfmark'), [provenance?.shelfmark]],
    [t('repository'), [[provenance?.repository, provenance?.place].filter(Boolean).join(', ')]],
    [t('contributor'), [record.contributor]],
    [t('translator'), [record.translator]],
    [t('donor'), [record.donor]],
    [t('collection'), [collection]],
    [t('rights'), [record.rights]],
    [t('address'), record.urls],
    [t('identifier'), [record.id, ...record.aliases]],
  ];
  return fields
    .map(([label, values]) => ({ label, values: values.filter((value): value is string => Boolean(value)) }))
    .filter(({ values }) => values.length > 0);
}

/** A date as printed, with its kind, and its reading where that is not plain from the print. */
export function describeDate(date: RecordDate): string {
  const remarks = [date.kind && dateKinds[date.kind], date.certainty !== 'exact' && t(date.certainty)].filter(
    (remark) => typeof remark === 'string',
  );
  const isInTitle = date.source === 'title' && !isOfFileName(date);
  if (remarks.length === 0) return isInTitle ? t('dateInTitle', { date: date.text }) : date.text;
  const all = remarks.join(', ');
  return t('dateRemarks', {
    date: date.text,
    remarks: isInTitle ? t('remarksInTitle', { remarks: all }) : all,
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
