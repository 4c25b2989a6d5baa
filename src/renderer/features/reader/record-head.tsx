import type { ArchivalRecord, RecordRef } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { bindWords } from '../../text/bind-words.ts';
import { formatDate } from '../../text/format-date.ts';
import { InScripts } from '../../ui/in-scripts.tsx';
import { useCitationDrag } from '../cite/use-citation-drag.ts';

const t = wordsOf('reader', words);

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
      <p className="record-line" draggable title={t('dragRecord')} {...drag.of(at, record.title)}>
        <span data-uncertain={formatDate(date).uncertain}>{date?.text ?? t('undated')}</span>
        {record.genre && <span>{record.genre}</span>}
        <span>{collection}</span>
      </p>
      <h1 id="record-title" data-place="title" data-long={record.title.length > 160}>
        <InScripts text={bindWords(record.title)} language="en" />
      </h1>
    </header>
  );
}
