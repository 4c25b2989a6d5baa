export const text = {
  /** What a button does and the key that does the same: “Print… (Ctrl P)”. */
  labelAndKey: '{label} ({key})',
  /** What keyboards of your language print on a key; name those alone that differ from the English ones. */
  printedKey: '{name, select, PageUp {Page Up} PageDown {Page Down} other {{name}}}',
  /** The button with what can be done with a thing of a list; `name` is what it is called. */
  manage: 'Manage {name}',
  /** `title` in the following is that of a collection. */
  updated: 'Updated {title}.',
  removed: 'Removed {title}. Your notes on it stay.',
  notRemoved: '{title} was not removed.',
  restored: '{title} is back as it was.',
  notRestored: 'It could not be brought back.',
  orderNotKept: 'The order could not be kept.',
} as const;
