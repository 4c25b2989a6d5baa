import type { ListEntry } from '#contract/lists.ts';
import { countOf } from '../../text/count-of.ts';
import { PopoverMenu } from '../../ui/popover-menu.tsx';
import { draggedRecords } from '../cite/use-citation-drag.ts';
import { dragEntry, draggedEntry } from './dragged-entry.ts';
import type { EntryDeeds } from './use-entry-keys.ts';
import { WriteLine } from './write-line.tsx';

export interface EntryRowProps {
  readonly entry: ListEntry;
  readonly isWritten: boolean;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly does: EntryDeeds;
}

/** Something in a reading list: a press opens it, and it can be dragged to another place. */
export function EntryRow({ entry, isWritten, isOpen, isFirst, isLast, does }: EntryRowProps) {
  return (
    <li
      data-entry={entry.id}
      data-kind={entry.kind}
      draggable={!isWritten}
      onDragStart={(event) => dragEntry(event, entry.id)}
      onDragOver={(event) =>
        (draggedEntry(event) !== null || draggedRecords(event) !== null) && event.preventDefault()
      }
      onDrop={(event) => {
        const id = draggedEntry(event);
        const records = draggedRecords(event);
        if (id === null && records === null) return;
        event.preventDefault();
        // The list around it takes what is dropped beside its rows.
        event.stopPropagation();
        if (id !== null) does.dropped(id);
        else does.droppedRecords(records ?? []);
      }}
    >
      <div className="reading-list-entry">
        {isWritten && entry.kind !== 'record' ? (
          <Written entry={entry} does={does} />
        ) : (
          <button type="button" data-roving aria-current={isOpen ? 'true' : undefined} onClick={does.open}>
            <Shown entry={entry} />
          </button>
        )}
        {isWritten && entry.kind === 'record' && <Written entry={entry} does={does} />}
      </div>
      <PopoverMenu
        name={nameOf(entry)}
        items={[
          [entry.kind === 'record' ? 'Say something about it…' : 'Write…', does.write],
          ['Move up', () => does.moveBy(-1), isFirst],
          ['Move down', () => does.moveBy(1), isLast],
          ['Into the list above', does.moveIn],
          ['Out of this list', does.moveOut],
          ['Remove', does.remove],
        ]}
      />
    </li>
  );
}

function Written({ entry, does }: Pick<EntryRowProps, 'entry' | 'does'>) {
  const isLong = entry.kind === 'prose' || entry.kind === 'record';
  const label = { heading: 'Heading', prose: 'Words', list: 'Name of the list', record: 'About this record' }[
    entry.kind
  ];
  return <WriteLine label={label} text={entry.text} isLong={isLong} onEnd={does.keep} />;
}

function Shown({ entry }: Pick<EntryRowProps, 'entry'>) {
  switch (entry.kind) {
    case 'heading':
      return <b className="reading-list-heading">{entry.text || 'Heading without words'}</b>;
    case 'prose':
      return <span className="reading-list-prose">{entry.text || 'No words yet'}</span>;
    case 'list':
      return (
        <>
          <b>{entry.text}</b>
          <small>List, {countOf(entry.records, 'record')}</small>
        </>
      );
    case 'record':
      return (
        <>
          <span className="reading-list-title" data-away={entry.title === null}>
            {entry.title ?? `${entry.ref.collection}/${entry.ref.record}`}
          </span>
          <small>{entry.title === null ? 'Its collection is not open' : (entry.date ?? 'n.d.')}</small>
          {entry.text !== '' && <span className="reading-list-remark">{entry.text}</span>}
        </>
      );
  }
}

function nameOf(entry: ListEntry): string {
  if (entry.kind === 'record') return entry.title ?? entry.ref.record;
  return entry.text || (entry.kind === 'heading' ? 'heading' : 'words');
}
