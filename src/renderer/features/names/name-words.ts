import type { FoundName } from '#contract/names.ts';
import { names as words } from '#words/en/names.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';

const t = wordsOf('names', words);

/** What stands below a name in the list: “Person, 34 forms, changed by you”. */
export const describeFound = ({ kind, forms, mine }: FoundName): string =>
  t('told', { kind, count: forms, mine: mine ?? 'no' });

/** How many names there are, for those who hear and those who see. */
export function foundSentence(total: number, shown: number, isAsked: boolean): string {
  if (!isAsked) return total === 0 ? '' : t('foundMine');
  if (total === 0) return t('foundNone');
  return total > shown ? t('foundSome', { total, shown }) : t('foundAll', { total });
}

const day = new Intl.DateTimeFormat(spokenLocale(), { day: 'numeric', month: 'long', year: 'numeric' });

export const dayOf = (savedAt: string): string => day.format(new Date(savedAt));
