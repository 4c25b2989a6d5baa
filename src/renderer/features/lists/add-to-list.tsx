import { ListTodo } from 'lucide-react';
import { type CSSProperties, type SubmitEvent, useRef } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { lists as words } from '#words/en/lists.ts';
import { wordsOf } from '#words/words.ts';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { SaidOfLists } from './said-of-lists.tsx';
import { useListDeeds } from './use-list-deeds.ts';
import { useLists, useListsOf } from './use-lists.ts';

const t = wordsOf('lists', words);

const popoverId = 'add-to-list';

/**
 * The reading lists that a record stands in, each to be ticked, and a new one to be made. A native popover: Escape
 * closes it, and the focus goes back to where it was.
 */
export function AddToList({ record }: { readonly record: RecordRef }) {
  const lists = useLists() ?? [];
  const { standsIn, put } = useListsOf(record);
  const { make, add, remove } = useListDeeds();
  const popover = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  useKeyCommand('toList', () => popover.current?.showPopover());

  function toggle(list: string): void {
    const entry = standsIn.get(list);
    // What is on its way has no entry yet.
    if (entry === '') return;
    const work = () =>
      entry === undefined ? add({ list, entry: { kind: 'record', ref: record } }) : remove(entry);
    void put(list, entry === undefined, work);
  }
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wanted = name.current?.value.trim() ?? '';
    if (wanted === '') return popover.current?.hidePopover();
    const made = await make(wanted, null);
    if (!made) return;
    if (name.current) name.current.value = '';
    if (await add({ list: made.id, entry: { kind: 'record', ref: record } })) popover.current?.hidePopover();
  }
  return (
    <>
      <button
        type="button"
        className="action"
        aria-keyshortcuts="y"
        title={t('putIn')}
        popoverTarget={popoverId}
        style={{ anchorName: '--add-to-list' } as CSSProperties}
      >
        <ListTodo aria-hidden size={16} strokeWidth={1.75} />
        <span>{standsIn.size === 0 ? t('list') : t('inLists', { count: standsIn.size })}</span>
        <kbd aria-hidden>y</kbd>
      </button>
      <form
        ref={popover}
        id={popoverId}
        popover="auto"
        className="save-search add-to-list"
        aria-label={t('readingLists')}
        style={{ positionAnchor: '--add-to-list' } as CSSProperties}
        onToggle={(event) => {
          if (event.newState === 'open') popover.current?.querySelector<HTMLElement>('input')?.focus();
        }}
        onSubmit={(event) => void submit(event)}
      >
        <ul>
          {lists.map((list) => (
            <li key={list.id} style={{ paddingInlineStart: `${Math.min(list.depth, 6) * 0.9}rem` }}>
              <label>
                <input type="checkbox" checked={standsIn.has(list.id)} onChange={() => toggle(list.id)} />
                {list.name}
              </label>
            </li>
          ))}
        </ul>
        <label htmlFor="add-to-new-list">{t('newList')}</label>
        <div>
          <input ref={name} id="add-to-new-list" type="text" maxLength={200} autoComplete="off" />
          <button type="submit" className="secondary">
            {t('makeAndPutIn')}
          </button>
        </div>
        <SaidOfLists />
      </form>
    </>
  );
}
