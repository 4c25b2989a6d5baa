import { Copy } from 'lucide-react';
import { useState } from 'react';
import { adding as words } from '#words/en/adding.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { copyRich } from '../../cite/copy-rich.ts';

const t = wordsOf('adding', words);
const c = wordsOf('common', common);

/** Takes a line of figures to the clipboard, and says that it did. Figures need no escaping. */
export function CopyText({ label, figures }: { readonly label: string; readonly figures: string }) {
  const [said, setSaid] = useState('');
  const copy = () => setSaid(copyRich({ text: figures, html: figures }) ? t('copied') : t('notCopied'));
  return (
    <>
      <button type="button" className="copy" title={label} aria-label={label} onClick={copy}>
        <Copy aria-hidden size={14} strokeWidth={1.75} />
        {c('copy')}
      </button>
      <span className="quiet" role="status">
        {said}
      </span>
    </>
  );
}
