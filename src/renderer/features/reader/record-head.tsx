import type { ArchivalRecord, RecordRef } from '#contract/entities.ts';
import { bindWords } from '../../text/bind-words.ts';
import { formatDate } from '../../text/format-date.ts';
import { InScripts } from '../../ui/in-scripts.tsx';
import { useCitationDrag } from '../cite/use-citation-drag.ts';

/** Date, kind and title, as an edition sets them. */
export function RecordHead({
  at,
  record,
  collection,
}: {
  readonly at: RecordRef;
  readonly record: ArchivalRecord;
  readonly collection: string;
}) {
  const date = record.dates[0] ?? null;
  const drag = useCitationDrag();
  return (
    <header className="record-head">
      {/* Not the title: its words can be selected. */}
      <p
        className="record-line"
        draggable
        title="Drag it into a document or a reading list: the citation goes with it"
        {...drag.of(at, record.title)}
      >
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
