import { carrelLinksIn } from '#contract/carrel-link.ts';
import { noteLinks as words } from '#words/en/note-links.ts';
import { wordsOf } from '#words/words.ts';
import { useFollowLink } from '../notes/use-follow-link.ts';
import { LinkedName } from './linked-name.tsx';

const t = wordsOf('noteLinks', words);

/** Where the links of a short note lead, below the field in which it is written. */
export function NoteLinks({ text }: { readonly text: string }) {
  const follow = useFollowLink();
  const links = carrelLinksIn(text);
  if (links.length === 0) return null;
  return (
    <ul className="note-links" aria-label={t('linksIn')}>
      {links.map((link) => (
        <li key={JSON.stringify(link)}>
          <button type="button" className="link" onClick={() => follow(link)}>
            <LinkedName link={link} />
          </button>
        </li>
      ))}
    </ul>
  );
}
