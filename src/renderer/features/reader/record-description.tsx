import type { ArchivalRecord } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { describeRecord } from './describe-record.ts';

const t = wordsOf('reader', words);

/** All fields of a record, labelled. */
export function RecordDescription(props: { readonly record: ArchivalRecord; readonly collection: string }) {
  return (
    <section className="description" aria-labelledby="description-title">
      <h2 id="description-title">{t('description')}</h2>
      <dl>
        {describeRecord(props.record, props.collection).map(({ label, values }) => (
          <div key={label}>
            <dt>{label}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
