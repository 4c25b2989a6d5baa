import type { WordTable } from './word-table.ts';

/** Names, or headings, by their words: numbered from the one that most records have. */
export interface EntryList<T> {
  readonly size: number;
  item(entry: number): T;
  records(entry: number): number;
  /**
   * The first entries that have these words one after the other and then, unless it is null, one of `ends`. Entries
   * with many records come first.
   */
  find(whole: readonly number[], ends: ReadonlySet<number> | null, limit: number): number[];
  /** The words that come after these in entries, and the records of those entries. */
  following(whole: readonly number[], ends: ReadonlySet<number>): ReadonlyMap<number, number>;
}

export interface EntryListMaker<T> {
  /** Adds one that is found by each of these forms, in words. */
  add(forms: readonly (readonly string[])[], records: number, item: T): void;
  /** Makes the list, in steps. */
  finish(): Generator<void, EntryList<T>>;
}

/** Words of an entry by which it is found, in all its forms. */
const mostWords = 60;
/** No word, so that the end of one form and the beginning of the next are not read as one. */
const betweenForms = ' ';
/** Entries that are looked at for one that has all words. */
const mostTried = 20_000;

/** Entries become lists of numbers, which take a hundredth of what objects would. */
export function createEntryList<T>(table: WordTable): EntryListMaker<T> {
  const entries: { readonly words: readonly number[]; readonly records: number; readonly item: T }[] = [];
  return {
    add(forms, records, item) {
      const words = forms.flatMap((form, i) => (i === 0 ? form : [betweenForms, ...form]));
      entries.push({ words: words.slice(0, mostWords).map(table.add), records, item });
    },
    *finish() {
      entries.sort((a, b) => b.records - a.records);
      yield;
      const words = listsOf(entries.map((entry) => entry.words));
      yield;
      const having = yield* invert(words, table.size);
      const given = columns(entries);
      return { ...finder(words, having, given.records), ...given, size: entries.length };
    },
  };
}

function columns<T>(entries: readonly { readonly records: number; readonly item: T }[]) {
  const records = Uint32Array.from(entries, (entry) => entry.records);
  const items = entries.map(({ item }) => item);
  return {
    item: (entry: number): T => items[entry] as T,
    records: (entry: number): number => records[entry] ?? 0,
  };
}

/** Lists of numbers, one after the other. */
interface Lists {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Empty for a number that was not there yet: other lists go on adding words to the table. */
const listAt = ({ starts, numbers }: Lists, at: number): Uint32Array =>
  numbers.subarray(starts[at] ?? numbers.length, starts[at + 1] ?? numbers.length);

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] as number) + list.length;
  const numbers = new Uint32Array(starts.at(-1) ?? 0);
  for (const [i, list] of lists.entries()) numbers.set(list, starts[i]);
  return { starts, numbers };
}

const stepLists = 5000;

/** For each number the lists that have it, ascending, each once. */
function* invert(lists: Lists, numbers: number): Generator<void, Lists> {
  const starts = new Uint32Array(numbers + 2);
  function* eachOnce(told: (number: number, list: number) => void): Generator<void> {
    for (let list = 0; list + 1 < lists.starts.length; list += 1) {
      const its = listAt(lists, list);
      for (const [i, number] of its.entries()) if (its.indexOf(number) === i) told(number, list);
      if (list % stepLists === stepLists - 1) yield;
    }
  }
  yield* eachOnce((number) => {
    starts[number + 2] = (starts[number + 2] as number) + 1;
  });
  for (let i = 2; i < starts.length; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const having = new Uint32Array(starts.at(-1) ?? 0);
  // What stands one further on is where the next one goes, and in the end where each begins.
  yield* eachOnce((number, list) => {
    const place = starts[number + 1] as number;
    having[place] = list;
    starts[number + 1] = place + 1;
  });
  return { starts, numbers: having };
}

function finder(
  words: Lists,
  having: Lists,
  records: (entry: number) => number,
): Pick<EntryList<unknown>, 'find' | 'following'> {
  /** Entries that have all of the words, the first ones. */
  function among(whole: readonly number[]): Uint32Array {
    const [fewest = new Uint32Array(0)] = whole
      .map((id) => listAt(having, id))
      .sort((a, b) => a.length - b.length);
    return fewest.subarray(0, mostTried);
  }

  return {
    find(whole, ends, limit) {
      if (whole.length === 0) return ends === null ? [] : firstOfAny(having, ends, limit);
      const found: number[] = [];
      for (const entry of among(whole)) {
        const next = endOf(listAt(words, entry), whole, ends);
        if (next !== undefined) found.push(entry);
        if (found.length >= limit) break;
      }
      return found;
    },
    following(whole, ends) {
      const next = new Map<number, number>();
      for (const entry of among(whole)) {
        const word = endOf(listAt(words, entry), whole, ends);
        if (word !== undefined) next.set(word, (next.get(word) ?? 0) + records(entry));
      }
      return next;
    },
  };
}

/** The word behind `whole` in a list, which must be one of `ends`; the last of `whole` where any will do. */
function endOf(
  list: Uint32Array,
  whole: readonly number[],
  ends: ReadonlySet<number> | null,
): number | undefined {
  const first = whole[0] as number;
  for (let at = list.indexOf(first); at >= 0; at = list.indexOf(first, at + 1)) {
    if (!whole.every((word, i) => list[at + i] === word)) continue;
    const next = list[at + whole.length];
    if (ends === null) return whole.at(-1);
    if (next !== undefined && ends.has(next)) return next;
  }
  return undefined;
}

/** The first entries with any of these words: of each word only its first can be among them. */
function firstOfAny(having: Lists, words: ReadonlySet<number>, limit: number): number[] {
  const first = new Set<number>();
  for (const word of words) for (const entry of listAt(having, word).subarray(0, limit)) first.add(entry);
  return Array.from(Uint32Array.from(first).sort().subarray(0, limit));
}
