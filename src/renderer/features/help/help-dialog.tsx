import { Fragment, useEffect, useRef } from 'react';
import {
  boxKeys,
  caretKeys,
  chords,
  collectionKeys,
  facetKeys,
  fileKeys,
  type KeyCommand,
  keyCommands,
  listKeys,
  markKeys,
  nameKeys,
  noteKeys,
  readingListKeys,
  sheetKeys,
  shelfKeys,
  timelineKeys,
} from '../../keys/key-commands.ts';
import { useRoom } from '../../state/use-room.tsx';

const groups = ['Go', 'Searching', 'Record', 'Text', 'View'] as const;
const besides = [
  ['In the search box', boxKeys],
  ['In the list', listKeys],
  ['On what narrows it', facetKeys],
  ['On the timeline', timelineKeys],
  ['On a collection or a saved search', collectionKeys],
  ['On the reading shelf', shelfKeys],
  ['In a reading list', readingListKeys],
  ['In a text', [...Object.values(chords), ...caretKeys]],
  ['In a note', noteKeys],
  ['Among marks', markKeys],
  ['On the pages of the paper', sheetKeys],
  ['Among names', nameKeys],
  ['Among files', fileKeys],
] as const;
const named: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** The list of keys. A native dialog: it holds the focus and gives it back. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { state, dispatch } = useRoom();
  useEffect(() => dialog.current?.showModal(), []);

  const commands: readonly KeyCommand[] = Object.values(keyCommands);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <header>
        <h2 id="help-title">Keys</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          Close <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <div className="help-columns">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map(({ key, label }) => (
                  <Fragment key={key}>
                    <dt>
                      <kbd>{named[key] ?? key}</kbd>
                    </dt>
                    <dd>{label}</dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
        {besides.map(([where, keysThere]) => (
          <section key={where} aria-label={where}>
            <h3>{where}</h3>
            <dl>
              {keysThere.map(({ keys, label }) => (
                <Fragment key={label}>
                  <dt>
                    {keys.split('  ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="help-switch">
        <input
          type="checkbox"
          checked={state.singleKeys}
          onChange={(event) => dispatch({ type: 'set', change: { singleKeys: event.target.checked } })}
        />
        Use single keys. Switch them off if you speak to your computer or press keys by accident; the buttons
        do the same.
      </label>
    </dialog>
  );
}
