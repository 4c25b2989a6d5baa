import { Fragment, useEffect, useRef } from 'react';
import { common } from '#words/en/common.ts';
import { help as words } from '#words/en/help.ts';
import { wordsOf } from '#words/words.ts';
import {
  boxKeys,
  type ChordName,
  caretKeys,
  chords,
  collectionKeys,
  facetKeys,
  fileKeys,
  type KeyCommandName,
  type KeyRow,
  keyCommands,
  labelOf,
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
import { printedKeys } from '../../text/printed-keys.ts';

const t = wordsOf('help', words);
const c = wordsOf('common', common);

const groups = ['go', 'searching', 'record', 'text', 'view'] as const;
const chordRows = (Object.keys(chords) as ChordName[]).map(
  (name): KeyRow => ({ keys: chords[name].keys, label: labelOf(name) }),
);
const besides: readonly (readonly [string, readonly KeyRow[]])[] = [
  [t('inBox'), boxKeys],
  [t('inList'), listKeys],
  [t('onFacets'), facetKeys],
  [t('onTimeline'), timelineKeys],
  [t('onCollection'), collectionKeys],
  [t('onShelf'), shelfKeys],
  [t('inReadingList'), readingListKeys],
  [t('inText'), [...chordRows, ...caretKeys]],
  [t('inNote'), noteKeys],
  [t('amongMarks'), markKeys],
  [t('onSheets'), sheetKeys],
  [t('amongNames'), nameKeys],
  [t('amongFiles'), fileKeys],
];
const named: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** The list of keys. A native dialog: it holds the focus and gives it back. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { state, dispatch } = useRoom();
  useEffect(() => dialog.current?.showModal(), []);

  const commands = Object.keys(keyCommands) as KeyCommandName[];
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <header>
        <h2 id="help-title">{t('title')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <div className="help-columns">
        {groups.map((group) => (
          <section key={group} aria-label={t(group)}>
            <h3>{t(group)}</h3>
            <dl>
              {commands
                .filter((name) => keyCommands[name].group === group)
                .map((name) => (
                  <Fragment key={name}>
                    <dt>
                      <kbd>{named[keyCommands[name].key] ?? keyCommands[name].key}</kbd>
                    </dt>
                    <dd>{labelOf(name)}</dd>
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
                      <kbd key={key}>{printedKeys(key)}</kbd>
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
        {t('singleKeys')}
      </label>
    </dialog>
  );
}
