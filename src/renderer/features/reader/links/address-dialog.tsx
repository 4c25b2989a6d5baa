import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { copyRich } from '../../cite/copy-rich.ts';

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
  const copy = () =>
    setSaid(
      copyRich({ text: address }) ? 'Copied.' : 'It could not be copied. Select it, and copy it by hand.',
    );
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
        <h2 id="address-title">Where this link leads</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          Close <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <p className="address-whole">
        <code>{address}</code>
      </p>
      <p className="quiet">
        Carrel opens no address, since it reaches no network. You can take it elsewhere.
      </p>
      <p className="reach-deeds">
        <button ref={deed} type="button" onClick={copy}>
          Copy the address
        </button>
        <span role="status">{said}</span>
      </p>
    </dialog>,
    document.body,
  );
}
