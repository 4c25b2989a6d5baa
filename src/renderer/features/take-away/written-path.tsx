import { CopyText } from '../adding/pack/copy-text.tsx';
import { ShowInFolder } from './show-in-folder.tsx';

/** Where something was written, with the ways there: its folder, and the path to be copied. */
export const WrittenPath = ({ path }: { readonly path: string }) => (
  <>
    <span className="path">{path}</span> <ShowInFolder path={path} />{' '}
    <CopyText label="Copy the path" figures={path} />
  </>
);
