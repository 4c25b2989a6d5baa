import { ChevronDown } from 'lucide-react';
import { type CSSProperties, type ReactNode, useId } from 'react';

/** A line that opens to more. A native popover: Escape closes it, and the focus goes back to its button. */
export function PopoverChip(props: {
  readonly words: ReactNode;
  /** What is never cut, however narrow the line. */
  readonly rest?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const anchor = `--${id.replaceAll(/[^a-z0-9]/gi, '')}`;
  return (
    <li className="expanded">
      <button
        type="button"
        className="chip"
        popoverTarget={id}
        style={{ anchorName: anchor } as CSSProperties}
      >
        <span className="chip-words">{props.words}</span>
        {props.rest && <span className="chip-rest">{props.rest}</span>}
        <ChevronDown aria-hidden size={14} />
      </button>
      <div id={id} popover="auto" className="expansion" style={{ positionAnchor: anchor } as CSSProperties}>
        {props.children}
      </div>
    </li>
  );
}
