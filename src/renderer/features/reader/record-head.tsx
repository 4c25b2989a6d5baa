import type { ArchivalRecord } from '#contract/entities.ts';
import { bindWords } from '../../text/bind-words.ts';
import { formatDate } from '../../text/format-date.ts';
import { InScripts } from '../../ui/in-scripts.tsx';

/** Date, kind and title, as an edition sets them. */
export function RecordHead({
  record,
  collection,
}: {
  readonly record: ArchivalRecord;
  readonly collection: string;
}) {
  const date = record.dates[0] ?? null;
  return (
    <header className="record-head">
      <p className="record-line">
        <span data-uncertain={formatDate(date).uncertain}>{date?.text ?? 'Undated'}</span>
        {record.genre && <span>{record.genre}</span>}
        <span>{collection}</span>
      </p>
      <h1 id="record-title" data-place="title" data-long={record.title.length > 160}>
        <InScripts text={bindWords(record.title)} language="en" />
      </h1>
    </header>
  );
}
