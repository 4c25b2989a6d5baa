import type { ImportPreview, Previewed } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { formatDate } from '../../../text/format-date.ts';
import { nameLanguage } from '../../reader/name-language.ts';
import { nameVersionKind } from '../../reader/name-versions.ts';
import { listApart } from '../join-words.ts';
import { describePeople } from './describe-people.ts';
import { shortWhere } from './short-where.ts';

const t = wordsOf('adding', words);

/** The first records, as the catalogue would list them, with where each stands in the source. */
export function FirstRecords({ preview }: { readonly preview: ImportPreview }) {
  const { records, complete } = preview;
  return (
    <section className="first-records" aria-labelledby="first-records-title">
      <h2 id="first-records-title">{complete ? t('theRecords') : t('firstRecords')}</h2>
      <p className="quiet" role="status">
        {records.length === 0
          ? t('noRecord')
          : complete
            ? t('recordsInAll', { count: records.length })
            : t('recordsFollow', { count: records.length })}
      </p>
      <ol>
        {records.map((each) => (
          <RecordLine key={`${each.where} ${each.record.id}`} previewed={each} />
        ))}
      </ol>
    </section>
  );
}

function RecordLine({ previewed }: { readonly previewed: Previewed }) {
  const { record, where, versions, begins, pictures } = previewed;
  const { chosen } = useAdding().adding;
  const date = formatDate(record.dates[0] ?? null);
  const people = describePeople(record.agents);
  const texts = [
    ...versions.map(({ kind, language }) =>
      t('versionIn', { kind: nameVersionKind(kind), language: nameLanguage(language) }),
    ),
    ...(pictures > 0 ? [t('pageImages', { count: pictures })] : []),
  ];
  return (
    <li className="preview-record">
      <p className="entry-date" data-uncertain={date.uncertain}>
        {date.text}
      </p>
      <div className="entry-text">
        <h3>{record.title}</h3>
        {people && <p className="preview-people">{people}</p>}
        {(record.abstract || begins) && <p className="entry-abstract">{record.abstract || begins}</p>}
        <p className="preview-where">
          <span title={where}>{shortWhere(where, chosen)}</span>
          {texts.length > 0 && <span>{listApart(texts)}</span>}
        </p>
      </div>
    </li>
  );
}
