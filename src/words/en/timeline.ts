export const timeline = {
  label: 'Timeline',
  notDrawn: 'The timeline could not be drawn.',
  asTable: 'As a table',
  /** A year by itself, as a moment or an end of a span. */
  year: '{year}',
  span: '{from} to {to}',
  picture: 'Timeline by {unit, select, year {year} other {month}}',
  keys: 'Arrow keys move, with Shift they choose a span, Enter narrows the list to it, Escape chooses none.',
  noDates: 'No record of this list has a date.',
  extent: '{span}, by the {unit, select, year {year} other {month}}',
  /** Stands beside the picture of the records over time. */
  undatedLast: '{count, number} undated, shown last.',
  undatedAmong: '{count, number} undated, shown among them.',
  later: '{count, plural, one {# record} other {# records}} may be from these days or from later ones.',
  brushed: '{span}: {count, plural, one {# record} other {# records}}',
  caption: 'Records by {unit, select, year {year} other {month}}',
  unit: '{unit, select, year {Year} other {Month}}',
  records: 'Records',
  narrowTo: 'Narrow the list to {moment}',
  /** Heard after a year or month that stands before it. */
  afterMoment: ', {count, plural, one {# record} other {# records}}, narrow the list to it',
  undated: 'Undated',
  leftOut: '{count, plural, one {# undated record is} other {# undated records are}} not in this span.',
  /** <hidden> is only heard. */
  showToo: '{count, plural, one {Show it} other {Show them}}<hidden> too</hidden>',
  shownToo: '{count, plural, one {# undated record is} other {# undated records are}} shown too.',
  leaveOut: '{count, plural, one {Leave it out} other {Leave them out}}',
} as const;
