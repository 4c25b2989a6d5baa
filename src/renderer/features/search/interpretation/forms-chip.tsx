import { Fragment } from 'react';
import type { Expansion } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../../text/rich.tsx';
import type { ExpansionChipProps } from './expansion-chip.tsx';
import { PopoverChip } from './popover-chip.tsx';
import { VariantList } from './variant-list.tsx';

const t = wordsOf('search', words);

/** The words that were looked for in other forms, on one line: a sentence of them would fill the catalogue. */
export function FormsChip({
  forms,
  off,
  onTurn,
}: Pick<ExpansionChipProps, 'off' | 'onTurn'> & { readonly forms: readonly Expansion[] }) {
  const on = forms.filter(({ id }) => !off.includes(id));
  const words = rich(t, 'formsOf', {
    words: (on.length > 0 ? on : forms).map(({ id, typed }, at) => (
      <Fragment key={id}>
        {at > 0 && t('comma')}
        <b>{typed}</b>
      </Fragment>
    )),
  });
  const left = forms.length - on.length;
  const rest = left === 0 ? t('formsToo') : on.length === 0 ? t('formsOut') : t('formsSome', { count: left });
  return (
    <PopoverChip words={words} rest={rest}>
      {forms.map((expansion) => (
        <VariantList key={expansion.id} expansion={expansion} off={off} onTurn={onTurn} />
      ))}
    </PopoverChip>
  );
}
