import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { crumbsOf } from './crumbs-of.ts';

const t = wordsOf('adding', words);

/** The folders that lead to the one that is shown. */
export function Breadcrumb({ path, onGo }: { readonly path: string; readonly onGo: (path: string) => void }) {
  const crumbs = crumbsOf(path);
  return (
    <nav className="crumbs" aria-label={t('foldersAbove')}>
      <ol>
        {crumbs.map(({ name, path: to }, at) => (
          <li key={to}>
            {at === crumbs.length - 1 ? (
              <span aria-current="location">{name}</span>
            ) : (
              <button type="button" className="crumb" onClick={() => onGo(to)}>
                {name}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
