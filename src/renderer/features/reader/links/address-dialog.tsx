import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { common } from '#words/en/common.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { copyRich } from '../../cite/copy-rich.ts';

const c = wordsOf('common', common);
const t = wordsOf('reader', words);

/** Where a link leads, whole, to be copied. Outside of the text: what stands in there is counted by marks and searches. */
export function AddressDialog({
  address,
  onClose,
}: {
  readonly address: string;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  const deed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    deed.current?.focus();
  }, []);
  const copy = () => setSaid(copyRich({ text: address }) ? t('addressCopied') : t('addressNotCopied'));
  return createPortal(
    <dialog
      ref={dialog}
      className="information address-box"
      aria-labelledby="address-title"
      onClose={onClose}
      // What happens here is nothing that happened on the link.
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id="address-title">{t('linkLeads')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <p className="address-whole">
        <code>{address}</code>
      </p>
      <p className="quiet">{t('opensNothing')}</p>
      <p className="reach-deeds">
        <button ref={deed} type="button" onClick={copy}>
          {t('copyAddress')}
        </button>
        <span role="status">{said}</span>
      </p>
    </dialog>,
    document.body,
  );
}
