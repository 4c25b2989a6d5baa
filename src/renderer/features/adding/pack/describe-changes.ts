import type { Inspected } from '#contract/packs.ts';

type Changes = NonNullable<Inspected['installed']>['changes'];

/** What an update does to the records, each kind in a line; what does not happen is left out. */
export function describeChanges(changes: Changes): readonly string[] {
  if (changes === null) return ['Both are too large to be compared here. carrel diff lists every change.'];
  const { added, removed, renumbered, changed, same } = changes;
  const lines: readonly (readonly [number, string, string])[] = [
    [added, 'is added', 'are added'],
    [removed, 'is no longer there', 'are no longer there'],
    [
      renumbered,
      'has another number; its notes and citations find it',
      'have other numbers; their notes and citations find them',
    ],
    [changed, 'reads otherwise', 'read otherwise'],
    [same, 'stays as it is', 'stay as they are'],
  ];
  return lines
    .filter(([count]) => count > 0)
    .map(([count, one, many]) =>
      count === 1 ? `1 record ${one}.` : `${count.toLocaleString('en-GB')} records ${many}.`,
    );
}
