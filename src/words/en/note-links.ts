export const noteLinks = {
  linkedFrom: 'Linked from',
  more: 'And {count, number} more.',
  noteOn: 'Note on {title}',
  noteOnPassage: 'Note on “{passage}”, {title}',
  passageIn: 'a passage in {title}',
  linksIn: 'Links in this note',
} as const;
