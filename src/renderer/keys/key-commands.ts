/** Every key of the room, once: the listener reads it and so does the list on `?`. */
export interface KeyCommand {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  readonly label: string;
  readonly group: 'Go' | 'Searching' | 'Record' | 'Text' | 'View';
}

export const keyCommands = {
  search: { key: '/', label: 'Search', group: 'Go' },
  next: { key: 'j', label: 'Next record', group: 'Go' },
  previous: { key: 'k', label: 'Previous record', group: 'Go' },
  catalogue: { key: 'g', label: 'To the list', group: 'Go' },
  page: { key: 'Enter', label: 'To the page of the record', group: 'Go' },
  add: { key: 'a', label: 'Add a collection', group: 'Go' },
  library: { key: 'L', label: 'The library: backups and copies of what you wrote', group: 'Go' },
  back: { key: 'Escape', label: 'Step back', group: 'Go' },
  build: { key: 'w', label: 'Build a query', group: 'Searching' },
  saveSearch: { key: 'm', label: 'Save the search', group: 'Searching' },
  nextHit: { key: '.', label: 'Next hit, also in the next record', group: 'Searching' },
  previousHit: { key: ',', label: 'Previous hit', group: 'Searching' },
  exact: { key: '=', label: 'Exact spelling, or every spelling', group: 'Searching' },
  uncorrect: { key: 'u', label: 'Search for what I typed, not the nearest spelling', group: 'Searching' },
  names: { key: 'p', label: 'People and places: their names and spellings', group: 'Searching' },
  bookmark: { key: 'b', label: 'Bookmark, or take the bookmark away', group: 'Record' },
  note: { key: 'n', label: 'Write a note; on the passage, where one is selected', group: 'Record' },
  highlight: { key: 'h', label: 'Mark what is selected, in the last colour', group: 'Text' },
  quote: { key: 'q', label: 'Copy what is selected, with its citation', group: 'Text' },
  quoteMarkdown: { key: 'Q', label: 'The same as Markdown', group: 'Text' },
  caret: { key: 'i', label: 'Put a caret into the text, to select without a mouse', group: 'Text' },
  marks: { key: 'l', label: 'The marks of this text, or put them away', group: 'Text' },
  nextMark: { key: ';', label: 'Next mark', group: 'Text' },
  previousMark: { key: ':', label: 'Previous mark', group: 'Text' },
  cite: { key: 'c', label: 'Copy the citation', group: 'Record' },
  version: { key: 'v', label: 'The next version of the text', group: 'Record' },
  compare: { key: 'C', label: 'Two versions side by side, or one', group: 'Record' },
  pages: { key: 'F', label: 'The pages of the paper beside the text, or the text alone', group: 'Record' },
  otherText: { key: 'x', label: 'Side by side: across to the other', group: 'Record' },
  scrollLock: { key: 'S', label: 'Side by side: scroll together, or each by itself', group: 'Record' },
  differences: { key: 'D', label: 'Side by side: show the differences, or not', group: 'Record' },
  nextDifference: { key: '>', label: 'Side by side: next difference', group: 'Record' },
  previousDifference: { key: '<', label: 'Side by side: previous difference', group: 'Record' },
  all: { key: '1', label: 'All records', group: 'View' },
  bookmarked: { key: '2', label: 'Bookmarked records', group: 'View' },
  noted: { key: '3', label: 'Records with a note', group: 'View' },
  sort: { key: 's', label: 'Change the order', group: 'View' },
  facets: { key: 'f', label: 'Narrow the list, or put that away', group: 'View' },
  timeline: { key: 'd', label: 'The timeline, or put it away', group: 'View' },
  rail: { key: '[', label: 'Fold the collections away, or open them', group: 'View' },
  theme: { key: 't', label: 'Change the light', group: 'View' },
  help: { key: '?', label: 'This list', group: 'View' },
} as const satisfies Record<string, KeyCommand>;

export type KeyCommandName = keyof typeof keyCommands;

/** Keys that work in the list besides. */
export const listKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↓  ↑', label: 'Next, previous record' },
  { keys: 'Page Down  Page Up', label: 'A page of the list' },
  { keys: 'Home  End', label: 'First, last record' },
];

/** Keys on what narrows the list. */
export const facetKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↓  ↑', label: 'Next, previous value' },
  { keys: 'Enter', label: 'Choose, or take back' },
  { keys: 'Shift Enter', label: 'Leave out, or take back' },
];

/** Keys on the timeline. */
export const timelineKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '←  →', label: 'Month by month, or year by year' },
  { keys: 'Shift ←  Shift →', label: 'Choose a span' },
  { keys: 'Enter', label: 'Narrow the list to it' },
  { keys: 'Esc', label: 'Choose none' },
];

/** Keys of the search box while it offers completions. */
export const boxKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↓  ↑', label: 'Through what is offered' },
  { keys: 'Enter', label: 'Take it; where nothing is chosen, to the list' },
  { keys: 'Esc', label: 'Close it; then empty the box' },
];

/** Keys among the names and their forms. */
export const nameKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↓  ↑', label: 'Through the names, or the forms' },
  { keys: 'Delete', label: 'Take a form away' },
  { keys: 'Ctrl Z', label: 'Undo the last change of a name' },
  { keys: 'Ctrl Y', label: 'Do it again' },
];

/** Keys on a text in which something is selected, or that has the caret. */
export const caretKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '←  →  ↑  ↓', label: 'Move the caret' },
  { keys: 'Ctrl ←  Ctrl →', label: 'Word by word' },
  { keys: 'Shift', label: 'With any of these: select' },
  { keys: '1  2  3  4', label: 'Mark what is selected in this colour' },
  { keys: 'Esc', label: 'Leave the text' },
];

/** Keys among the marks of a text. */
export const markKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↓  ↑', label: 'Through the marks' },
  { keys: 'Enter', label: 'Go to its passage, and open it' },
  { keys: '1  2  3  4', label: 'Another colour' },
  { keys: 'n', label: 'Write its note' },
  { keys: 't', label: 'Write its tags' },
  { keys: 'w', label: 'Show it with every version, or with its own alone' },
  { keys: 'Delete', label: 'Remove it' },
  { keys: 'a  r', label: 'Accept, or refuse, what is proposed' },
  { keys: 'Ctrl Z', label: 'Undo the last change of a mark' },
  { keys: 'Ctrl Y', label: 'Do it again' },
];

/** Keys on the pages of the paper. */
export const sheetKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: 'Page Down  Page Up', label: 'Next, previous page' },
  { keys: '+  −', label: 'Larger, smaller' },
  { keys: '0', label: 'As wide as there is room' },
  { keys: '9', label: 'The whole page' },
  { keys: 'r', label: 'Turn it by a quarter' },
];

/** Keys that move a collection or a saved search in the rail. */
export const collectionKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: 'Alt ↑  Alt ↓', label: 'Move it up, move it down' },
];

/** Keys of the list of files, where letters go to the names that begin with them. */
export const fileKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: 'Space', label: 'Choose, or take back' },
  { keys: 'Enter', label: 'Open the folder; look at the file' },
  { keys: 'Backspace', label: 'To the folder above' },
  { keys: 'Shift ↓  Shift ↑', label: 'Choose along the way' },
  { keys: 'Ctrl Enter', label: 'Go on with what is chosen' },
];

/** What works while a collection is added: whatever leads away or changes the room, and nothing on a hidden record. */
export const keysWhileAdding: ReadonlySet<KeyCommandName> = new Set<KeyCommandName>([
  'search',
  'catalogue',
  'add',
  'back',
  'all',
  'bookmarked',
  'noted',
  'rail',
  'theme',
  'help',
]);

export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** True where a key is a letter of a text: in a field or the editor. */
  readonly inText: boolean;
  /** True on a button, link or select, which have a use of their own for Enter. */
  readonly onControl: boolean;
}

/** The command that a key press asks for; null for none. Escape works everywhere, letters outside texts only. */
export function commandFor(press: Press, singleKeys: boolean): KeyCommandName | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const found = (Object.keys(keyCommands) as KeyCommandName[]).find(
    (name) => keyCommands[name].key === press.key,
  );
  if (!found || found === 'back') return found ?? null;
  if (press.inText) return null;
  if (found === 'page') return press.onControl ? null : found;
  return singleKeys ? found : null;
}
