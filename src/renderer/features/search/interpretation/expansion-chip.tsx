import { ChevronDown } from 'lucide-react';
import { type CSSProperties, Fragment, useId } from 'react';
import type { Expansion } from '#contract/search.ts';
import { langOf } from './reason-words.ts';
import { VariantList } from './variant-list.tsx';
import { chipWords } from './variants.ts';

export interface ExpansionChipProps {
  readonly expansion: Expansion;
  /** Ids that are switched off. They are the room's, since an answer may be a moment behind. */
  readonly off: readonly string[];
  readonly onTurn: (id: string, on: boolean) => void;
}

/** What else was looked for in place of one name or word. It opens to all of it, with reasons and switches. */
export function ExpansionChip({ expansion, off, onTurn }: ExpansionChipProps) {
  const id = useId();
  const anchor = `--${id.replaceAll(/[^a-z0-9]/gi, '')}`;
  const { lead, samples, rest } = chipWords(expansion, off);
  return (
    <li className="expanded">
      <button
        type="button"
        className="chip"
        data-off={samples.length === 0}
        popoverTarget={id}
        style={{ anchorName: anchor } as CSSProperties}
      >
        <span className="chip-words">
          <b>{expansion.typed}</b> {lead}{' '}
          {samples.map(({ id: variant, text, because }, at) => (
            <Fragment key={variant}>
              {at > 0 && ', '}
              <span lang={langOf(because)}>{text}</span>
            </Fragment>
          ))}
        </span>
        {rest && <span className="chip-rest">{rest}</span>}
        <ChevronDown aria-hidden size={14} />
      </button>
      <div id={id} popover="auto" className="expansion" style={{ positionAnchor: anchor } as CSSProperties}>
        <VariantList expansion={expansion} off={off} onTurn={onTurn} />
      </div>
    </li>
  );
}
