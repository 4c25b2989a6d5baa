import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { AddressDialog } from './address-dialog.tsx';

/**
 * A link of a text that leads out of the room. It has its address beside it while it is pointed at or has the focus; it opens
 * nothing but a box in which the address stands whole and can be copied.
 *
 * No `a`, so that there is nothing in it that a browser could follow; and it breaks over lines like the words around it, as no
 * button does.
 */
export function AddressLink({
  address,
  children,
}: {
  readonly address: string;
  readonly children: ReactNode;
}) {
  const [isShown, setShown] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    setShown(true);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button breaks over no lines. */}
      <span
        className="address"
        role="button"
        tabIndex={0}
        aria-haspopup="dialog"
        aria-description={address}
        data-address={address}
        onClick={() => setShown(true)}
        onKeyDown={onKeyDown}
      >
        {children}
      </span>
      {isShown && <AddressDialog address={address} onClose={() => setShown(false)} />}
    </>
  );
}
