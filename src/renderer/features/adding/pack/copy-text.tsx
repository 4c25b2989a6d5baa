import { Copy } from 'lucide-react';
import { useState } from 'react';
import { copyRich } from '../../cite/copy-rich.ts';

/** Takes a line of figures to the clipboard, and says that it did. Figures need no escaping. */
export function CopyText({ label, figures }: { readonly label: string; readonly figures: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    setSaid(
      copyRich({ text: figures, html: figures })
        ? 'Copied.'
        : 'It could not be copied. Select it, and copy it by hand.',
    );
  return (
    <>
      <button type="button" className="copy" title={label} aria-label={label} onClick={copy}>
        <Copy aria-hidden size={14} strokeWidth={1.75} />
        Copy
      </button>
      <span className="quiet" role="status">
        {said}
      </span>
    </>
  );
}
