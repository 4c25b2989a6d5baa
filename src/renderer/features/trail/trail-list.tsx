import { useRef, useState } from 'react';
import type { TrailEntry } from '#contract/trail.ts';
import { countOf } from '../../text/count-of.ts';
import { PopoverMenu } from '../../ui/popover-menu.tsx';
import { WriteLine } from '../lists/write-line.tsx';
import { useKeptFocus } from '../marks/use-kept-focus.ts';
import { useRoving } from '../names/use-roving.ts';

export interface TrailListProps {
  readonly entries: readonly TrailEntry[];
  readonly onOpen: (entry: TrailEntry) => void;
  readonly onRemove: (entry: TrailEntry) => void;
  readonly onRemark: (entry: TrailEntry, remark: string) => void;
}

/** The entries of the trail, the latest first, day by day. A search runs again, a record opens. */
export function TrailList({ entries, onOpen, onRemove, onRemark }: TrailListProps) {
  const list = useRef<HTMLOListElement>(null);
  const rove = useRoving(list);
  const keepFocus = useKeptFocus(list, () => {});
  const [written, setWritten] = useState<string | null>(null);
  if (entries.length === 0) return <p className="quiet">Nothing in it yet.</p>;

  function remove(entry: TrailEntry): void {
    keepFocus(entries.indexOf(entry));
    onRemove(entry);
  }
  return (
    <ol ref={list} className="trail-list" aria-label="Trail" onKeyDown={rove}>
      {entries.map((entry, at) => (
        <li key={entry.id} data-new-day={dayOf(entry) !== dayOf(entries[at - 1])}>
          {dayOf(entry) !== dayOf(entries[at - 1]) && <h3>{dayOf(entry)}</h3>}
          <div>
            <time dateTime={entry.at}>{timeOf(entry)}</time>
            <span className="trail-entry">
              <button
                type="button"
                className="trail-open"
                data-roving
                title={entry.kind === 'search' ? `${entry.sentence} Search again` : 'Open the record'}
                onClick={() => onOpen(entry)}
                onKeyDown={(event) => event.key === 'Delete' && remove(entry)}
              >
                {wordsOf(entry)}
              </button>
              {entry.remark !== '' && written !== entry.id && (
                <span className="trail-remark">{entry.remark}</span>
              )}
              {written === entry.id && (
                <WriteLine
                  label="Remark"
                  text={entry.remark}
                  isLong
                  onEnd={(remark) => {
                    setWritten(null);
                    if (remark !== null) onRemark(entry, remark);
                  }}
                />
              )}
            </span>
            <PopoverMenu
              name={wordsOf(entry)}
              items={[
                ['Say something about it…', () => setWritten(entry.id)],
                ['Take it out', () => remove(entry)],
              ]}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const dayOf = (entry: TrailEntry | undefined) => (entry ? day.format(new Date(entry.at)) : '');
const timeOf = (entry: TrailEntry) => time.format(new Date(entry.at));

function wordsOf(entry: TrailEntry): string {
  if (entry.kind === 'search') {
    const { query } = entry.view;
    return `${query.trim() === '' ? entry.sentence : `Searched “${query}”:`} ${countOf(entry.total, 'record')}`;
  }
  return entry.kind === 'record' ? `Opened “${entry.title}”` : `Marked “${entry.quote}” in “${entry.title}”`;
}
