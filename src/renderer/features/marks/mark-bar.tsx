import { common } from '#words/en/common.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import type { MarkDeeds } from './use-mark-deeds.ts';

const t = wordsOf('marks', words);
const c = wordsOf('common', common);

const ways = {
  undo: [c('undo'), 'Ctrl Z', 'Control+Z'],
  redo: [c('redo'), 'Ctrl Y', 'Control+Y'],
} as const;

/** Under the page: what was last done with marks, or why it was not, and the way back. */
export function MarkBar({ deeds: { said, say, undo, redo } }: { readonly deeds: MarkDeeds }) {
  const next = said?.next;
  const [word, keys, shortcut] = ways[next ?? 'undo'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div className="mark-bar" role="group" aria-label={t('changes')} data-empty={said === null}>
      <div>
        <p role="status">{said && !said.isTrouble && said.sentence}</p>
        <p role="alert" className="problem">
          {said?.isTrouble && said.sentence}
        </p>
        {next && (
          <button
            type="button"
            className="link"
            aria-keyshortcuts={shortcut}
            onClick={() => void (next === 'undo' ? undo : redo)()}
          >
            {word} <kbd aria-hidden>{keys}</kbd>
          </button>
        )}
        {said && (
          <button type="button" className="link quiet" onClick={() => say(null)}>
            {c('close')}
          </button>
        )}
      </div>
    </div>
  );
}
