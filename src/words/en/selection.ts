export const selection = {
  selected: '{count, plural, one {# record selected} other {# records selected}}',
  selectNone: 'Select none',
  selectAll: 'Select all',
  selectedRecords: 'Selected records',
  bibliography: 'Bibliography',
  export: 'Export',
} as const;
