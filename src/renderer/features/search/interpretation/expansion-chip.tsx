import { Fragment } from 'react';
import type { Expansion } from '#contract/search.ts';
import { PopoverChip } from './popover-chip.tsx';
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
  const { lead, samples, rest } = chipWords(expansion, off);
  const words = (
    <>
      <b>{expansion.typed}</b> {lead}{' '}
      {samples.map(({ id, text, because }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <span lang={langOf(because)}>{text}</span>
        </Fragment>
      ))}
    </>
  );
  return (
    <PopoverChip words={words} rest={rest}>
      <VariantList expansion={expansion} off={off} onTurn={onTurn} />
    </PopoverChip>
  );
}
