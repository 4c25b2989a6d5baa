import { hostNames } from '#words/en/host-names.ts';
import { quoted } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import type { NameChange } from '../apply-changes.ts';

const t = wordsOf('hostNames', hostNames);

type Deed = Exclude<NameChange, { kind: 'undo' }>;

/** What a reader did, in a sentence: “You merged “Li Sangjo” into “Ri Sang-jo””. */
export function describeChange(change: Deed, labelOf: (id: string) => string): string {
  switch (change.kind) {
    case 'add':
      return t('addedName', { name: change.entity.label });
    case 'add-form':
      return t('addedForm', { form: change.text, name: labelOf(change.entity) });
    case 'remove-form':
      return t('tookForm', { form: change.text, name: labelOf(change.entity) });
    case 'merge':
      return t('merged', { from: labelOf(change.from), into: labelOf(change.into) });
    case 'split':
      return t('split', {
        forms: listed(change.forms),
        name: labelOf(change.entity),
        label: change.label,
      });
  }
}

/** As many forms as a line holds; the rest are counted. */
const mostListed = 2;

function listed(forms: readonly string[]): string {
  const [first = '', second] = forms.slice(0, mostListed).map(quoted);
  if (second === undefined) return first;
  const more = forms.length - mostListed;
  return more > 0
    ? t('listMore', { shown: `${first}, ${second}`, count: more })
    : t('listTwo', { first, second });
}
