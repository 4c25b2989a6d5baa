export const takeInList = {
  more: 'Show {count, number} more',
  notShown: 'of {left, number} that are not shown',
  tickShown: 'Tick all that are shown',
} as const;
