import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import { CopyText } from '../adding/pack/copy-text.tsx';
import { ShowInFolder } from './show-in-folder.tsx';

const t = wordsOf('takeAway', words);

/** Where something was written, with the ways there: its folder, and the path to be copied. */
export const WrittenPath = ({ path }: { readonly path: string }) => (
  <>
    <span className="path">{path}</span> <ShowInFolder path={path} />{' '}
    <CopyText label={t('copyPath')} figures={path} />
  </>
);
