import type { FoundName, NameKind } from '#contract/names.ts';
import { countOf } from '../../text/count-of.ts';

export const kindNames: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Body',
};

const mineWords = { own: 'yours', changed: 'changed by you' } as const;

/** What stands below a name in the list: “Person, 34 forms, changed by you”. */
export const describeFound = ({ kind, forms, mine }: FoundName): string =>
  [kindNames[kind], countOf(forms, 'form'), ...(mine ? [mineWords[mine]] : [])].join(', ');

/** How many names there are, for those who hear and those who see. */
export function foundSentence(total: number, shown: number, isAsked: boolean): string {
  if (!isAsked) return total === 0 ? '' : 'Those that you added or changed';
  if (total === 0) return 'No name has this spelling.';
  const names = countOf(total, 'name');
  return total > shown ? `${names}, of which ${shown} are shown` : names;
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

export const dayOf = (savedAt: string): string => day.format(new Date(savedAt));
