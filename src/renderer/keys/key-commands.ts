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
  notes: { key: 'N', label: 'All notes and marks, or back to the records', group: 'Go' },
  shelf: { key: 'K', label: 'The reading shelf of bookmarks, or back to the records', group: 'Go' },
  catalogue: { key: 'g', label: 'To the list', group: 'Go' },
  page: { key: 'Enter', label: 'To the page of the record', group: 'Go' },
  add: { key: 'a', label: 'Add a collection', group: 'Go' },
  library: { key: 'L', label: 'The library: backups and copies of what you wrote', group: 'Go' },
  trail: { key: 'T', label: 'The research trail: what was searched and opened, while it is on', group: 'Go' },
  reach: { key: 'O', label: 'What this program can reach: every way out, tried', group: 'Go' },
  back: { key: 'Escape', label: 'Step back', group: 'Go' },
  build: { key: 'w', label: 'Build a query', group: 'Searching' },
  lists: { key: 'Y', label: 'The reading list, or the catalogue again', group: 'Go' },
  saveSearch: { key: 'm', label: 'Save the search', group: 'Searching' },
  nextHit: { key: '.', label: 'Next hit, also in the next record', group: 'Searching' },
  previousHit: { key: ',', label: 'Previous hit', group: 'Searching' },
  exact: { key: '=', label: 'Exact spelling, or every spelling', group: 'Searching' },
  uncorrect: { key: 'u', label: 'Search for what I typed, not the nearest spelling', group: 'Searching' },
  names: { key: 'p', label: 'People and places: their names and spellings', group: 'Searching' },
  bookmark: { key: 'b', label: 'Bookmark, or take the bookmark away', group: 'Record' },
  read: { key: 'e', label: 'Call the bookmarked record read, or unread again', group: 'Record' },
  toList: { key: 'y', label: 'Put it into a reading list', group: 'Record' },
  note: { key: 'n', label: 'Write a note; on the passage, where one is selected', group: 'Record' },
  history: { key: 'H', label: 'Earlier wordings of the note', group: 'Record' },
  highlight: { key: 'h', label: 'Mark what is selected, in the last colour', group: 'Text' },
  quote: { key: 'q', label: 'Copy what is selected, with its citation', group: 'Text' },
  quoteMarkdown: { key: 'Q', label: 'The same as Markdown', group: 'Text' },
  caret: { key: 'i', label: 'Put a caret into the text, to select without a mouse', group: 'Text' },
  marks: { key: 'l', label: 'The marks of this text, or put them away', group: 'Text' },
  nextMark: { key: ';', label: 'Next mark', group: 'Text' },
  previousMark: { key: ':', label: 'Previous mark', group: 'Text' },
  outline: { key: 'o', label: 'The outline of this text, or put it away', group: 'Text' },
  nextFootnote: { key: 'r', label: 'The next footnote’s number; Enter goes to it, Esc back', group: 'Text' },
  previousFootnote: { key: 'R', label: 'The footnote before', group: 'Text' },
  pageSettings: { key: 'P', label: 'The page: letters, lines, paragraph numbers', group: 'Text' },
  larger: { key: '+', label: 'Larger letters', group: 'Text' },
  smaller: { key: '-', label: 'Smaller letters', group: 'Text' },
  cite: { key: 'c', label: 'Copy the citation', group: 'Record' },
  citeMarkdown: { key: 'M', label: 'Copy the citation as Markdown', group: 'Record' },
  citation: { key: 'z', label: 'To the citation: its style, language, page and forms', group: 'Record' },
  bibliography: {
    key: 'B',
    label: 'A bibliography of what is selected, of this list or search',
    group: 'Record',
  },
  export: { key: 'E', label: 'Export what is selected, this list or search', group: 'Record' },
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
  noted: { key: '3', label: 'Records with a note, on them or on a passage', group: 'View' },
  sort: { key: 's', label: 'Change the order', group: 'View' },
  facets: { key: 'f', label: 'Narrow the list, or put that away', group: 'View' },
  timeline: { key: 'd', label: 'The timeline, or put it away', group: 'View' },
  rail: { key: '[', label: 'Fold the collections away, or open them', group: 'View' },
  theme: { key: 't', label: 'Change the light', group: 'View' },
  language: { key: 'G', label: 'Choose the language of the room', group: 'View' },
  help: { key: '?', label: 'This list', group: 'View' },
} as const satisfies Record<string, KeyCommand>;

export type KeyCommandName = keyof typeof keyCommands;

export interface Chord {
  /** `KeyboardEvent.key`, in lower case where it is a letter. */
  readonly key: string;
  /** With Control; on a Mac with Command. */
  readonly control: boolean;
  readonly shift: boolean;
  readonly keys: string;
  readonly label: string;
}

/** What every program has on these keys. They work in fields too, and are no single keys that could be switched off. */
export const chords = {
  find: { key: 'f', control: true, shift: false, keys: 'Ctrl F', label: 'Find in the text' },
  findNext: { key: 'F3', control: false, shift: false, keys: 'F3', label: 'What is found next' },
  findPrevious: { key: 'F3', control: false, shift: true, keys: 'Shift F3', label: 'What is found before' },
  print: { key: 'p', control: true, shift: false, keys: 'Ctrl P', label: 'Print the text' },
} as const satisfies Record<string, Chord>;

export type ChordName = keyof typeof chords;

/** Keys that work in the list besides. */
export const listKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↓  ↑', label: 'Next, previous record' },
  { keys: 'Page Down  Page Up', label: 'A page of the list' },
  { keys: 'Home  End', label: 'First, last record' },
  { keys: 'Space', label: 'Select it, or take it back' },
  { keys: 'Shift', label: 'With any of these: select along the way' },
  { keys: 'Ctrl A', label: 'Select all of this search' },
  { keys: 'Esc', label: 'Select none' },
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

/** Keys in a reading list. */
export const readingListKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↓  ↑', label: 'Through the list' },
  { keys: 'Enter', label: 'Open the record or list; write the heading or words' },
  { keys: 'e', label: 'Write what is said about a record, or a name anew' },
  { keys: 'Alt ↑  Alt ↓', label: 'Move it up, move it down' },
  { keys: 'Alt →  Alt ←', label: 'Into the list above it; out of this list' },
  { keys: 'Delete', label: 'Take it out of the list' },
  { keys: 'Ctrl Z', label: 'Undo the last change of a list' },
  { keys: 'Ctrl Y', label: 'Do it again' },
];

/** Keys on the reading shelf. */
export const shelfKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↓  ↑', label: 'Through the bookmarks' },
  { keys: 'Delete', label: 'Take the bookmark away' },
  { keys: 'Ctrl Z', label: 'Undo the last change of a bookmark' },
  { keys: 'Ctrl Y', label: 'Do it again' },
];

/** Keys in the note on a record. */
export const noteKeys: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '[[', label: 'Link to a record or a marked passage' },
  { keys: 'Ctrl Enter', label: 'Read it, with its links' },
  { keys: 'Esc', label: 'Leave it' },
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
  'notes',
  'shelf',
  'catalogue',
  'add',
  'back',
  'all',
  'bookmarked',
  'noted',
  'rail',
  'theme',
  'language',
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

/** The chord that a key press is; null for none. */
export function chordFor({ key, ctrlKey, metaKey, altKey, shiftKey }: ChordPress): ChordName | null {
  if (altKey) return null;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  const found = (Object.keys(chords) as ChordName[]).find((name) => {
    const chord = chords[name];
    return chord.key === pressed && chord.control === (ctrlKey || metaKey) && chord.shift === shiftKey;
  });
  return found ?? null;
}

type ChordPress = Pick<Press, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & { readonly shiftKey: boolean };

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
