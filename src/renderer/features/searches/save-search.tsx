import { ListPlus } from 'lucide-react';
import { type CSSProperties, type SubmitEvent, useRef, useState } from 'react';
import { common } from '#words/en/common.ts';
import { searches as words } from '#words/en/searches.ts';
import { wordsOf } from '#words/words.ts';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { openCollections, useCollections } from '../../state/use-collections.ts';
import { useRoom } from '../../state/use-room.tsx';
import { describeError } from '../../text/describe-error.ts';
import { suggestName } from './suggest-name.ts';
import { saveSearchId, useSearchDeeds } from './use-search-deeds.ts';

const c = wordsOf('common', common);
const t = wordsOf('searches', words);

/**
 * Saves the search that is shown. Its name is written already, so that Enter is enough. A native popover: Escape closes it,
 * and the focus goes back to where it was.
 */
export function SaveSearch() {
  const { view } = useRoom().state;
  const { openForm, save } = useSearchDeeds();
  const collections = openCollections(useCollections().data ?? []);
  const popover = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const isSaving = useRef(false);
  const [error, setError] = useState<unknown>(null);
  useKeyCommand('saveSearch', openForm);

  const titleOf = (id: string) => collections.find((each) => each.id === id)?.title ?? id;
  function prepare(): void {
    if (name.current) name.current.value = suggestName(view, titleOf);
    setError(null);
  }
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wanted = name.current?.value.trim() ?? '';
    if (wanted === '' || isSaving.current) return;
    isSaving.current = true;
    try {
      await save(wanted);
      popover.current?.hidePopover();
    } catch (failure) {
      setError(failure);
    }
    isSaving.current = false;
  }

  return (
    <>
      <button
        type="button"
        className="clear"
        aria-label={t('saveSearch')}
        aria-keyshortcuts="m"
        title={t('saveSearchKey')}
        popoverTarget={saveSearchId}
        style={{ anchorName: '--save-search' } as CSSProperties}
      >
        <ListPlus aria-hidden size={16} strokeWidth={1.75} />
      </button>
      <form
        ref={popover}
        id={saveSearchId}
        popover="auto"
        className="save-search"
        aria-label={t('saveSearch')}
        style={{ positionAnchor: '--save-search' } as CSSProperties}
        onBeforeToggle={(event) => event.newState === 'open' && prepare()}
        onSubmit={(event) => void submit(event)}
      >
        <label htmlFor="save-search-name">{t('saveAs')}</label>
        <div>
          <input
            ref={(input) => {
              name.current = input;
              // React's own `autoFocus` is for what is new in the page; this is for what opens in it.
              input?.setAttribute('autofocus', '');
            }}
            id="save-search-name"
            type="text"
            maxLength={200}
            autoComplete="off"
            // Backward, so that the beginning of a long name is in sight.
            onFocus={({ target }) => target.setSelectionRange(0, target.value.length, 'backward')}
          />
          <button type="submit" className="secondary">
            {c('save')}
          </button>
        </div>
        <p className="quiet">{t('willStand')}</p>
        <p className="add-trouble" role="alert">
          {error !== null && describeError(error).sentence}
        </p>
      </form>
    </>
  );
}
