import type { ListEntry } from '#contract/lists.ts';
import { common } from '#words/en/common.ts';
import { lists as words } from '#words/en/lists.ts';
import { wordsOf } from '#words/words.ts';
import { PopoverMenu } from '../../ui/popover-menu.tsx';
import { draggedRecords } from '../cite/use-citation-drag.ts';
import { dragEntry, draggedEntry } from './dragged-entry.ts';
import type { EntryDeeds } from './use-entry-keys.ts';
import { WriteLine } from './write-line.tsx';

const c = wordsOf('common', common);
const t = wordsOf('lists', words);

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
          [entry.kind === 'record' ? t('saySomething') : t('write'), does.write],
          [t('moveUp'), () => does.moveBy(-1), isFirst],
          [t('moveDown'), () => does.moveBy(1), isLast],
          [t('intoAbove'), does.moveIn],
          [t('outOf'), does.moveOut],
          [c('remove'), does.remove],
        ]}
      />
    </li>
  );
}

const fieldNames: Readonly<Record<ListEntry['kind'], string>> = {
  heading: t('heading'),
  prose: t('words'),
  list: t('nameOfList'),
  record: t('aboutRecord'),
};

function Written({ entry, does }: Pick<EntryRowProps, 'entry' | 'does'>) {
  const isLong = entry.kind === 'prose' || entry.kind === 'record';
  return <WriteLine label={fieldNames[entry.kind]} text={entry.text} isLong={isLong} onEnd={does.keep} />;
}

function Shown({ entry }: Pick<EntryRowProps, 'entry'>) {
  switch (entry.kind) {
    case 'heading':
      return <b className="reading-list-heading">{entry.text || t('emptyHeading')}</b>;
    case 'prose':
      return <span className="reading-list-prose">{entry.text || t('noWords')}</span>;
    case 'list':
      return (
        <>
          <b>{entry.text}</b>
          <small>{t('listWith', { count: entry.records })}</small>
        </>
      );
    case 'record':
      return (
        <>
          <span className="reading-list-title" data-away={entry.title === null}>
            {entry.title ?? `${entry.ref.collection}/${entry.ref.record}`}
          </span>
          <small>{entry.title === null ? t('notOpen') : (entry.date ?? c('undated'))}</small>
          {entry.text !== '' && <span className="reading-list-remark">{entry.text}</span>}
        </>
      );
  }
}

function nameOf(entry: ListEntry): string {
  if (entry.kind === 'record') return entry.title ?? entry.ref.record;
  return entry.text || (entry.kind === 'heading' ? t('someHeading') : t('someWords'));
}
