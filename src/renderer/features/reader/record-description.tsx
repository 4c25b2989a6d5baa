import type { ArchivalRecord } from '#contract/entities.ts';
import { describeRecord } from './describe-record.ts';

/** All fields of a record, labelled. */
export function RecordDescription(props: { readonly record: ArchivalRecord; readonly collection: string }) {
  return (
    <section className="description" aria-labelledby="description-title">
      <h2 id="description-title">Description</h2>
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
