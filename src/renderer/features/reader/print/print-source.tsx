import type { ArchivalRecord } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import type { useCitation } from '../../cite/use-citation.ts';

const t = wordsOf('reader', words);

/** On paper only: where the text comes from, under its title. A sheet that goes astray still says it. */
export function PrintSource(props: {
  readonly record: ArchivalRecord;
  readonly collection: string;
  readonly citation: ReturnType<typeof useCitation>;
}) {
  const { record, collection, citation } = props;
  const { provenance } = record;
  const shelfmark = provenance?.shelfmark ?? provenance?.text ?? null;
  const lines = [
    [t('citation'), citation.cited('bibliography')?.text],
    [t('shelfmark'), shelfmark],
    [t('repository'), [provenance?.repository, provenance?.place].filter(Boolean).join(', ')],
    [t('collection'), collection],
    [t('rights'), record.rights],
  ] as const;
  return (
    <dl className="print-source">
      {lines.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
