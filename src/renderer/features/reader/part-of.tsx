import type { Unit } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('reader', words);

/** The units around a record, from the largest down; each leads to its own record where there is one. */
export function PartOf({
  units,
  onRecord,
}: {
  readonly units: readonly Unit[];
  readonly onRecord: (id: string) => void;
}) {
  if (units.length === 0) return null;
  return (
    <nav className="part-of" aria-label={t('partOf')}>
      <ol>
        {units.map(({ title, record }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two folders may have one name, and none changes its place.
          <li key={at}>
            {record === null ? (
              <span>{title}</span>
            ) : (
              <button type="button" className="record-link" onClick={() => onRecord(record)}>
                {title}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
