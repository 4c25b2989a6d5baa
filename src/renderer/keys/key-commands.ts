import { keys as words } from '#words/en/keys.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('keys', words);

/** Every key of the room, once: the listener reads it and so does the list on `?`. */
export interface KeyCommand {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  readonly group: 'go' | 'searching' | 'record' | 'text' | 'view';
}

export const keyCommands = {
  search: { key: '/', group: 'go' },
  next: { key: 'j', group: 'go' },
  previous: { key: 'k', group: 'go' },
  notes: { key: 'N', group: 'go' },
  shelf: { key: 'K', group: 'go' },
  catalogue: { key: 'g', group: 'go' },
  page: { key: 'Enter', group: 'go' },
  add: { key: 'a', group: 'go' },
  library: { key: 'L', group: 'go' },
  trail: { key: 'T', group: 'go' },
  reach: { key: 'O', group: 'go' },
  back: { key: 'Escape', group: 'go' },
  build: { key: 'w', group: 'searching' },
  lists: { key: 'Y', group: 'go' },
  saveSearch: { key: 'm', group: 'searching' },
  nextHit: { key: '.', group: 'searching' },
  previousHit: { key: ',', group: 'searching' },
  exact: { key: '=', group: 'searching' },
  uncorrect: { key: 'u', group: 'searching' },
  names: { key: 'p', group: 'searching' },
  bookmark: { key: 'b', group: 'record' },
  read: { key: 'e', group: 'record' },
  toList: { key: 'y', group: 'record' },
  note: { key: 'n', group: 'record' },
  history: { key: 'H', group: 'record' },
  highlight: { key: 'h', group: 'text' },
  quote: { key: 'q', group: 'text' },
  quoteMarkdown: { key: 'Q', group: 'text' },
  caret: { key: 'i', group: 'text' },
  marks: { key: 'l', group: 'text' },
  nextMark: { key: ';', group: 'text' },
  previousMark: { key: ':', group: 'text' },
  outline: { key: 'o', group: 'text' },
  nextFootnote: { key: 'r', group: 'text' },
  previousFootnote: { key: 'R', group: 'text' },
  pageSettings: { key: 'P', group: 'text' },
  larger: { key: '+', group: 'text' },
  smaller: { key: '-', group: 'text' },
  cite: { key: 'c', group: 'record' },
  citeMarkdown: { key: 'M', group: 'record' },
  citation: { key: 'z', group: 'record' },
  bibliography: { key: 'B', group: 'record' },
  export: { key: 'E', group: 'record' },
  version: { key: 'v', group: 'record' },
  compare: { key: 'C', group: 'record' },
  pages: { key: 'F', group: 'record' },
  otherText: { key: 'x', group: 'record' },
  scrollLock: { key: 'S', group: 'record' },
  differences: { key: 'D', group: 'record' },
  nextDifference: { key: '>', group: 'record' },
  previousDifference: { key: '<', group: 'record' },
  all: { key: '1', group: 'view' },
  bookmarked: { key: '2', group: 'view' },
  noted: { key: '3', group: 'view' },
  sort: { key: 's', group: 'view' },
  facets: { key: 'f', group: 'view' },
  timeline: { key: 'd', group: 'view' },
  rail: { key: '[', group: 'view' },
  theme: { key: 't', group: 'view' },
  language: { key: 'G', group: 'view' },
  help: { key: '?', group: 'view' },
} as const satisfies Record<string, KeyCommand>;

export type KeyCommandName = keyof typeof keyCommands;

export interface Chord {
  /** `KeyboardEvent.key`, in lower case where it is a letter. */
  readonly key: string;
  /** With Control; on a Mac with Command. */
  readonly control: boolean;
  readonly shift: boolean;
  readonly keys: string;
}

/** What every program has on these keys. They work in fields too, and are no single keys that could be switched off. */
export const chords = {
  find: { key: 'f', control: true, shift: false, keys: 'Ctrl F' },
  findNext: { key: 'F3', control: false, shift: false, keys: 'F3' },
  findPrevious: { key: 'F3', control: false, shift: true, keys: 'Shift F3' },
  print: { key: 'p', control: true, shift: false, keys: 'Ctrl P' },
} as const satisfies Record<string, Chord>;

export type ChordName = keyof typeof chords;

/** What a key or a chord does, as the list says it. */
export const labelOf = (name: KeyCommandName | ChordName): string => t(name);

/** Keys of one place, parted by two spaces, and what they do there. */
export interface KeyRow {
  readonly keys: string;
  readonly label: string;
}

/** Keys that work in the list besides. */
export const listKeys: readonly KeyRow[] = [
  { keys: '↓  ↑', label: t('listStep') },
  { keys: 'Page Down  Page Up', label: t('listPage') },
  { keys: 'Home  End', label: t('listEnds') },
  { keys: 'Space', label: t('listSelect') },
  { keys: 'Shift', label: t('listSelectAlong') },
  { keys: 'Ctrl A', label: t('listSelectAll') },
  { keys: 'Esc', label: t('listSelectNone') },
];

/** Keys on what narrows the list. */
export const facetKeys: readonly KeyRow[] = [
  { keys: '↓  ↑', label: t('facetStep') },
  { keys: 'Enter', label: t('chooseOrNot') },
  { keys: 'Shift Enter', label: t('leaveOutOrNot') },
];

/** Keys on the timeline. */
export const timelineKeys: readonly KeyRow[] = [
  { keys: '←  →', label: t('timelineStep') },
  { keys: 'Shift ←  Shift →', label: t('timelineSpan') },
  { keys: 'Enter', label: t('timelineNarrow') },
  { keys: 'Esc', label: t('timelineNone') },
];

/** Keys of the search box while it offers completions. */
export const boxKeys: readonly KeyRow[] = [
  { keys: '↓  ↑', label: t('boxStep') },
  { keys: 'Enter', label: t('boxTake') },
  { keys: 'Esc', label: t('boxClose') },
];

/** Keys among the names and their forms. */
export const nameKeys: readonly KeyRow[] = [
  { keys: '↓  ↑', label: t('nameStep') },
  { keys: 'Delete', label: t('nameTakeAway') },
  { keys: 'Ctrl Z', label: t('nameUndo') },
  { keys: 'Ctrl Y', label: t('again') },
];

/** Keys on a text in which something is selected, or that has the caret. */
export const caretKeys: readonly KeyRow[] = [
  { keys: '←  →  ↑  ↓', label: t('caretMove') },
  { keys: 'Ctrl ←  Ctrl →', label: t('caretByWord') },
  { keys: 'Shift', label: t('caretSelect') },
  { keys: '1  2  3  4', label: t('caretMark') },
  { keys: 'Esc', label: t('caretLeave') },
];

/** Keys among the marks of a text. */
export const markKeys: readonly KeyRow[] = [
  { keys: '↓  ↑', label: t('markStep') },
  { keys: 'Enter', label: t('markGo') },
  { keys: '1  2  3  4', label: t('markColour') },
  { keys: 'n', label: t('markNote') },
  { keys: 't', label: t('markTags') },
  { keys: 'w', label: t('markVersions') },
  { keys: 'Delete', label: t('markRemove') },
  { keys: 'a  r', label: t('markDecide') },
  { keys: 'Ctrl Z', label: t('markUndo') },
  { keys: 'Ctrl Y', label: t('again') },
];

/** Keys in a reading list. */
export const readingListKeys: readonly KeyRow[] = [
  { keys: '↓  ↑', label: t('readingListStep') },
  { keys: 'Enter', label: t('readingListOpen') },
  { keys: 'e', label: t('readingListWrite') },
  { keys: 'Alt ↑  Alt ↓', label: t('move') },
  { keys: 'Alt →  Alt ←', label: t('readingListInto') },
  { keys: 'Delete', label: t('readingListTakeOut') },
  { keys: 'Ctrl Z', label: t('readingListUndo') },
  { keys: 'Ctrl Y', label: t('again') },
];

/** Keys on the reading shelf. */
export const shelfKeys: readonly KeyRow[] = [
  { keys: '↓  ↑', label: t('shelfStep') },
  { keys: 'Delete', label: t('shelfTakeAway') },
  { keys: 'Ctrl Z', label: t('shelfUndo') },
  { keys: 'Ctrl Y', label: t('again') },
];

/** Keys in the note on a record. */
export const noteKeys: readonly KeyRow[] = [
  { keys: '[[', label: t('noteLink') },
  { keys: 'Ctrl Enter', label: t('noteRead') },
  { keys: 'Esc', label: t('noteLeave') },
];

/** Keys on the pages of the paper. */
export const sheetKeys: readonly KeyRow[] = [
  { keys: 'Page Down  Page Up', label: t('sheetStep') },
  { keys: '+  −', label: t('sheetSize') },
  { keys: '0', label: t('sheetWidth') },
  { keys: '9', label: t('sheetWhole') },
  { keys: 'r', label: t('sheetTurn') },
];

/** Keys that move a collection or a saved search in the rail. */
export const collectionKeys: readonly KeyRow[] = [{ keys: 'Alt ↑  Alt ↓', label: t('move') }];

/** Keys of the list of files, where letters go to the names that begin with them. */
export const fileKeys: readonly KeyRow[] = [
  { keys: 'Space', label: t('chooseOrNot') },
  { keys: 'Enter', label: t('fileOpen') },
  { keys: 'Backspace', label: t('fileUp') },
  { keys: 'Shift ↓  Shift ↑', label: t('fileAlong') },
  { keys: 'Ctrl Enter', label: t('fileGoOn') },
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
