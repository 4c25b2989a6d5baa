import { ArrowLeft, BookMarked, ClipboardCopy, FileOutput, FolderPlus, Heading, Pilcrow } from 'lucide-react';
import { useRef } from 'react';
import { common } from '#words/en/common.ts';
import { lists as words } from '#words/en/lists.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { citingArg } from '../../state/citing-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { describeError } from '../../text/describe-error.ts';
import { rich } from '../../text/rich.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { copyRich } from '../cite/copy-rich.ts';
import { draggedRecords } from '../cite/use-citation-drag.ts';
import { useRoving } from '../names/use-roving.ts';
import { Failure } from '../status/failure.tsx';
import { useTakeAway } from '../take-away/take-away-provider.tsx';
import { EntryRow } from './entry-row.tsx';
import { SaidOfLists } from './said-of-lists.tsx';
import { useEntryKeys } from './use-entry-keys.ts';
import { useListDeeds } from './use-list-deeds.ts';
import { useList } from './use-lists.ts';

const c = wordsOf('common', common);
const t = wordsOf('lists', words);

/** A reading list, in the catalogue's place: its records, headings and words in the reader's order. */
export function ListView({ id }: { readonly id: string }) {
  const api = useApi();
  const { state, dispatch } = useRoom();
  const { data: list, error } = useList(id);
  const deeds = useListDeeds();
  const takeAway = useTakeAway();
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const rove = useRoving(rows, () => heading.current?.focus());
  const keys = useEntryKeys({ list, rows, rove });
  const show = (other: string | null) => dispatch({ type: 'readingList', id: other });
  const entries = list?.entries ?? [];
  const records = entries.filter((entry) => entry.kind === 'record');

  /** Opens the record some places on from the one that is open. */
  function step(by: number): void {
    const at = records.findIndex(
      ({ ref }) => ref.collection === state.open?.collection && ref.record === state.open.record,
    );
    const next = records[at < 0 && by < 0 ? records.length - 1 : at + by];
    if (next?.title) dispatch({ type: 'open', ref: next.ref });
  }
  useKeyCommand('next', () => step(1));
  useKeyCommand('previous', () => step(-1));

  async function copy(): Promise<void> {
    try {
      const { text } = await api.lists.markdown({ id, ...citingArg(state.citing) });
      const isCopied = copyRich({ text });
      deeds.say(isCopied ? t('copied') : t('refused'));
    } catch (failure) {
      deeds.say(describeError(failure).sentence);
    }
  }
  async function put(kind: 'heading' | 'prose'): Promise<void> {
    const added = await deeds.add({ list: id, entry: { kind, text: '' } });
    if (added) keys.write(added.id);
  }
  async function makeIn(): Promise<void> {
    const made = await deeds.make(t('newList'), id);
    if (made) keys.write(made.id);
  }

  return (
    <section
      className="catalogue reading-list"
      aria-labelledby="reading-list-name"
      onKeyDown={keys.undo}
      onDragOver={(event) => draggedRecords(event) !== null && event.preventDefault()}
      onDrop={(event) => {
        const records = draggedRecords(event);
        if (records === null) return;
        event.preventDefault();
        void deeds.addAll(id, records);
      }}
    >
      <header>
        <div className="reading-list-ways">
          <ActionButton icon={ArrowLeft} label={t('catalogue')} hint="Y" onPress={() => show(null)} />
          {list?.path.map((each) => (
            <button key={each.id} type="button" className="link" onClick={() => show(each.id)}>
              {each.name} ›
            </button>
          ))}
        </div>
        <h2 ref={heading} id="catalogue-list" tabIndex={-1}>
          <span id="reading-list-name">{list?.name ?? t('readingList')}</span>
          <small>{list && c('records', { count: records.length })}</small>
        </h2>
        <div className="actions" role="toolbar" aria-label={t('readingList')}>
          <ActionButton icon={Heading} label={t('heading')} onPress={() => void put('heading')} />
          <ActionButton icon={Pilcrow} label={t('words')} onPress={() => void put('prose')} />
          <ActionButton icon={FolderPlus} label={t('listInIt')} onPress={() => void makeIn()} />
          <ActionButton icon={ClipboardCopy} label={c('copy')} onPress={() => void copy()} />
          <ActionButton
            icon={BookMarked}
            label={t('bibliography')}
            hint="B"
            onPress={() => takeAway('bibliography')}
          />
          <ActionButton icon={FileOutput} label={t('export')} hint="E" onPress={() => takeAway('export')} />
        </div>
        <SaidOfLists />
      </header>
      {error && !list && <Failure error={error} />}
      {list && entries.length === 0 && (
        <p className="quiet reading-list-empty">
          {rich(t, 'empty', { key: (inside) => <kbd>{inside}</kbd> })}
        </p>
      )}
      <ol ref={rows} className="reading-list-entries" aria-label={t('whatIsIn')} onKeyDown={keys.press}>
        {entries.map((entry, place) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            isWritten={keys.written === entry.id}
            isOpen={
              entry.kind === 'record' &&
              entry.ref.collection === state.open?.collection &&
              entry.ref.record === state.open.record
            }
            isFirst={place === 0}
            isLast={place === entries.length - 1}
            does={keys.does(entry)}
          />
        ))}
      </ol>
    </section>
  );
}
