import type { Shelved } from '#contract/packs.ts';
import { common } from '#words/en/common.ts';
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';
import { useShelf } from '../../state/use-shelf.tsx';
import { titleOf } from '../../text/error-titles.ts';

const t = wordsOf('rail', words);
const c = wordsOf('common', common);

/** A pack that was not opened, and why. One of the reader's own can be removed. */
export function RefusedPack({ refused }: { readonly refused: Extract<Shelved, { state: 'refused' }> }) {
  const shelf = useShelf();
  const { path, error, origin } = refused;
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return (
    <li>
      <div className="refused" role="alert">
        <strong>{titleOf(error.code)}</strong>
        <span>{error.message}</span>
        {origin === 'own' && (
          <button
            type="button"
            className="link"
            aria-label={t('removeNamed', { name })}
            onClick={() => void shelf.remove(path, name)}
          >
            {c('remove')}
          </button>
        )}
      </div>
    </li>
  );
}
