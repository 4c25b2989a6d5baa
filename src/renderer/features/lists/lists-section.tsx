import { Plus } from 'lucide-react';
import { useState } from 'react';
import { lists as words } from '#words/en/lists.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ListRow } from './list-row.tsx';
import { SaidOfLists } from './said-of-lists.tsx';
import { useListDeeds } from './use-list-deeds.ts';
import { useLists } from './use-lists.ts';
import { WriteLine } from './write-line.tsx';

const t = wordsOf('lists', words);

/** The reading lists in the rail, those in others set in. */
export function ListsSection() {
  const lists = useLists();
  const { state, dispatch } = useRoom();
  const { make } = useListDeeds();
  /** The list in which one is being made; null for by itself, undefined for none being made. */
  const [making, setMaking] = useState<string | null>();
  if (!lists) return null;

  async function end(name: string | null): Promise<void> {
    const parent = making ?? null;
    setMaking(undefined);
    const made = name ? await make(name, parent) : null;
    if (made) dispatch({ type: 'readingList', id: made.id });
  }
  const form = (
    <li className="saved-search">
      <WriteLine label={t('nameOfNew')} text="" onEnd={(name) => void end(name)} />
    </li>
  );
  return (
    <section className="searches reading-lists" aria-labelledby="lists-title">
      <h2 id="lists-title">{t('readingLists')}</h2>
      <ul>
        {lists.map((list) => (
          <ListRow
            key={list.id}
            list={list}
            beside={lists.filter(({ parent }) => parent === list.parent)}
            isShown={state.readingList === list.id}
            onMakeIn={() => setMaking(list.id)}
            form={making === list.id ? form : null}
          />
        ))}
        {making === null && form}
      </ul>
      {making === undefined && (
        <button type="button" className="action" onClick={() => setMaking(null)}>
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          <span>{t('newList')}</span>
        </button>
      )}
      {state.readingList === null && <SaidOfLists />}
    </section>
  );
}
