import { Fragment } from 'react';
import type { Expansion } from '#contract/search.ts';
import type { ExpansionChipProps } from './expansion-chip.tsx';
import { PopoverChip } from './popover-chip.tsx';
import { VariantList } from './variant-list.tsx';

/** The words that were looked for in other forms, on one line: a sentence of them would fill the catalogue. */
export function FormsChip({
  forms,
  off,
  onTurn,
}: Pick<ExpansionChipProps, 'off' | 'onTurn'> & { readonly forms: readonly Expansion[] }) {
  const on = forms.filter(({ id }) => !off.includes(id));
  const words = (
    <>
      Other forms of{' '}
      {(on.length > 0 ? on : forms).map(({ id, typed }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <b>{typed}</b>
        </Fragment>
      ))}
    </>
  );
  const left = forms.length - on.length;
  const rest = left === 0 ? 'too' : on.length === 0 ? 'left out' : `too, ${left} left out`;
  return (
    <PopoverChip words={words} rest={rest}>
      {forms.map((expansion) => (
        <VariantList key={expansion.id} expansion={expansion} off={off} onTurn={onTurn} />
      ))}
    </PopoverChip>
  );
}
