import type { Inspected } from '#contract/packs.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('adding', words);

type Changes = NonNullable<Inspected['installed']>['changes'];

/** What an update does to the records, each kind in a line; what does not happen is left out. */
export function describeChanges(changes: Changes): readonly string[] {
  if (changes === null) return [t('tooLarge')];
  const { added, removed, renumbered, changed, same } = changes;
  const lines = [
    [added, 'recordsAdded'],
    [removed, 'recordsGone'],
    [renumbered, 'recordsRenumbered'],
    [changed, 'recordsChanged'],
    [same, 'recordsSame'],
  ] as const;
  return lines.filter(([count]) => count > 0).map(([count, line]) => t(line, { count }));
}
