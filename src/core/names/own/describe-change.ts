import type { NameChange } from '../apply-changes.ts';

type Deed = Exclude<NameChange, { kind: 'undo' }>;

/** What a reader did, in a sentence: “You merged “Li Sangjo” into “Ri Sang-jo””. */
export function describeChange(change: Deed, labelOf: (id: string) => string): string {
  const quoted = (id: string) => `“${labelOf(id)}”`;
  switch (change.kind) {
    case 'add':
      return `You added the name “${change.entity.label}”`;
    case 'add-form':
      return `You added the form “${change.text}” to ${quoted(change.entity)}`;
    case 'remove-form':
      return `You took the form “${change.text}” from ${quoted(change.entity)}`;
    case 'merge':
      return `You merged ${quoted(change.from)} into ${quoted(change.into)}`;
    case 'split':
      return `You split ${listed(change.forms)} off ${quoted(change.entity)}, as “${change.label}”`;
  }
}

/** As many forms as a line holds; the rest are counted. */
const mostListed = 2;

function listed(forms: readonly string[]): string {
  const shown = forms.slice(0, mostListed).map((form) => `“${form}”`);
  const more = forms.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
}
