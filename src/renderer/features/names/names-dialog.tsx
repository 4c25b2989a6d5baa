import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { common } from '#words/en/common.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';
import { ChangeList } from './change-list.tsx';
import { FindColumn } from './find-column.tsx';
import { NamePage, type NameWork } from './name-page.tsx';
import { NewNameForm } from './new-name-form.tsx';
import { SaidLine } from './said-line.tsx';
import { undoVerb } from './undo-verb.ts';
import { useDeeds } from './use-deeds.ts';
import { useFoundNames, useNameChanges } from './use-names.ts';

const t = wordsOf('names', words);
const c = wordsOf('common', common);

/** What stands beside the list: what was changed, a name that is being added, or one of those that are there. */
type Page =
  | { readonly at: 'changes' }
  | { readonly at: 'new'; readonly label: string }
  | { readonly at: 'name'; readonly id: string; readonly work: NameWork };

/** The names: found on the left, looked at and changed on the right. */
export function NamesDialog({
  text: begun,
  onClose,
}: {
  readonly text: string;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const goesThere = useRef(false);
  const [text, setText] = useState(begun);
  const [page, setPage] = useState<Page>({ at: 'changes' });
  const found = useFoundNames(text);
  const changes = useNameChanges();
  const deeds = useDeeds();

  useEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
  }, []);

  // Whoever comes with a name sees it at once, where only one is meant.
  const waits = useRef(begun.trim() !== '');
  useEffect(() => {
    if (!waits.current || found?.text !== begun.trim()) return;
    waits.current = false;
    const called = found.names.filter(({ label }) => label === begun.trim());
    const [only, ...others] = called.length > 0 ? called : found.names;
    if (only && others.length === 0) setPage({ at: 'name', id: only.id, work: 'forms' });
  }, [found, begun]);

  /** Shows a page and goes to its heading, so that one who hears knows where one is. It may have to be fetched first. */
  function go(next: Page): void {
    goesThere.current = true;
    setPage(next);
  }
  const show = (id: string) => go({ at: 'name', id, work: 'forms' });

  async function listen(event: KeyboardEvent): Promise<void> {
    const verb = undoVerb(event);
    // In a field that holds something, what was typed is undone.
    if (verb === null || isFilledField(event.target)) return;
    event.preventDefault();
    // Of whatever is last when the host hears of it: the list here may be a moment behind.
    await deeds[verb](null);
  }

  return createPortal(
    <dialog
      ref={dialog}
      className="names"
      aria-labelledby="names-title"
      onClose={onClose}
      onKeyDown={(event) => void listen(event)}
      onCancel={(event) => {
        if (page.at !== 'name' || page.work === 'forms') return;
        event.preventDefault();
        go({ ...page, work: 'forms' });
      }}
    >
      <header>
        <h2 id="names-title">{t('title')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>{'Esc'}</kbd>
        </button>
      </header>
      <div className="names-columns">
        <FindColumn
          field={field}
          text={text}
          found={found}
          chosen={page.at === 'name' ? page.id : null}
          made={changes.data?.length ?? 0}
          onType={setText}
          onShow={show}
          onNew={(label) => setPage({ at: 'new', label })}
          onChanges={() => go({ at: 'changes' })}
          onLeave={() => field.current?.focus()}
        />
        <div className="names-page">
          {page.at === 'changes' && <ChangeList asked={goesThere} deeds={deeds} onShow={show} />}
          {page.at === 'new' && (
            <NewNameForm
              key={page.label}
              begun={page.label}
              onCancel={() => go({ at: 'changes' })}
              onAdd={(edit) => void deeds.change(edit).then((done) => done?.name && show(done.name))}
            />
          )}
          {page.at === 'name' && (
            <NamePage
              key={`${page.id} ${page.work}`}
              id={page.id}
              asked={goesThere}
              work={page.work}
              deeds={deeds}
              onWork={(work) => (work === 'merge' ? setPage : go)({ ...page, work })}
              onShow={show}
            />
          )}
        </div>
      </div>
      <SaidLine {...deeds} />
    </dialog>,
    document.body,
  );
}

const isFilledField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement &&
  target.matches(':not([type="checkbox"], [type="radio"])') &&
  target.value !== '';
