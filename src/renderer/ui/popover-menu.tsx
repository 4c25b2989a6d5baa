import { Ellipsis } from 'lucide-react';
import { type CSSProperties, type ReactNode, useId, useRef } from 'react';
import { text as words } from '#words/en/text.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('text', words);

export type MenuItem = readonly [label: string, act: () => void, disabled?: boolean];

/** What can be done with a thing of a list. A native popover: Escape closes it, and the focus goes back to its button. */
export function PopoverMenu(props: {
  readonly name: string;
  readonly items: readonly MenuItem[];
  /** What is to be said about it. */
  readonly children?: ReactNode;
}) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const name = t('manage', { name: props.name });
  const anchor = `--${id.replaceAll(/[^a-z0-9]/gi, '')}`;
  return (
    <>
      <button
        type="button"
        className="collection-menu-button"
        aria-label={name}
        title={name}
        popoverTarget={id}
        style={{ anchorName: anchor } as CSSProperties}
      >
        <Ellipsis aria-hidden size={16} />
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="collection-menu"
        style={{ positionAnchor: anchor } as CSSProperties}
      >
        <ul aria-label={props.name}>
          {props.items.map(([label, act, disabled]) => (
            <li key={label}>
              <button
                type="button"
                disabled={disabled}
                onClick={() => {
                  popover.current?.hidePopover();
                  act();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
        {props.children}
      </div>
    </>
  );
}
