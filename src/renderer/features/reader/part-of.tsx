import type { Unit } from '#contract/entities.ts';

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
    <nav className="part-of" aria-label="Part of">
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
