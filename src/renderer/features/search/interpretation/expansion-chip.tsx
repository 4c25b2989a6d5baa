import { Fragment } from 'react';
import type { Expansion } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../../text/rich.tsx';
import { PopoverChip } from './popover-chip.tsx';
import { langOf } from './reason-words.ts';
import { VariantList } from './variant-list.tsx';
import { chipWords } from './variants.ts';

const t = wordsOf('search', words);

export interface ExpansionChipProps {
  readonly expansion: Expansion;
  /** Ids that are switched off. They are the room's, since an answer may be a moment behind. */
  readonly off: readonly string[];
  readonly onTurn: (id: string, on: boolean) => void;
}

/** What else was looked for in place of one name or word. It opens to all of it, with reasons and switches. */
export function ExpansionChip({ expansion, off, onTurn }: ExpansionChipProps) {
  const { lead, samples, rest } = chipWords(expansion, off);
  const words = rich(t, lead, {
    typed: expansion.typed,
    b: (inside) => <b>{inside}</b>,
    samples: samples.map(({ id, text, because }, at) => (
      <Fragment key={id}>
        {at > 0 && t('comma')}
        <span lang={langOf(because)}>{text}</span>
      </Fragment>
    )),
  });
  return (
    <PopoverChip words={words} rest={rest}>
      <VariantList expansion={expansion} off={off} onTurn={onTurn} />
    </PopoverChip>
  );
}
