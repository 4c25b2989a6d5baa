import { useRef, useState } from 'react';
import type { TrailEntry } from '#contract/trail.ts';
import { trail as words } from '#words/en/trail.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { PopoverMenu } from '../../ui/popover-menu.tsx';
import { WriteLine } from '../lists/write-line.tsx';
import { useKeptFocus } from '../marks/use-kept-focus.ts';
import { useRoving } from '../names/use-roving.ts';

const t = wordsOf('trail', words);

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
  if (entries.length === 0) return <p className="quiet">{t('nothingYet')}</p>;

  function remove(entry: TrailEntry): void {
    keepFocus(entries.indexOf(entry));
    onRemove(entry);
  }
  return (
    <ol ref={list} className="trail-list" aria-label={t('list')} onKeyDown={rove}>
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
                title={
                  entry.kind === 'search' ? t('searchAgain', { sentence: entry.sentence }) : t('openRecord')
                }
                onClick={() => onOpen(entry)}
                onKeyDown={(event) => event.key === 'Delete' && remove(entry)}
              >
                {sentenceOf(entry)}
              </button>
              {entry.remark !== '' && written !== entry.id && (
                <span className="trail-remark">{entry.remark}</span>
              )}
              {written === entry.id && (
                <WriteLine
                  label={t('remark')}
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
              name={sentenceOf(entry)}
              items={[
                [t('saySomething'), () => setWritten(entry.id)],
                [t('takeOut'), () => remove(entry)],
              ]}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

const day = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'full' });
const time = new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'short' });
const dayOf = (entry: TrailEntry | undefined) => (entry ? day.format(new Date(entry.at)) : '');
const timeOf = (entry: TrailEntry) => time.format(new Date(entry.at));

function sentenceOf(entry: TrailEntry): string {
  if (entry.kind === 'search') {
    const { total: count, sentence } = entry;
    const { query } = entry.view;
    return query.trim() === '' ? t('searchedAll', { sentence, count }) : t('searched', { query, count });
  }
  const { title } = entry;
  return entry.kind === 'record' ? t('opened', { title }) : t('marked', { quote: entry.quote, title });
}
