import Database from 'better-sqlite3';
import { createCommonTerms } from '#core/index/common-terms.ts';
import { createDictionaryWriter } from '#core/index/dictionary.ts';
import { nearTermsOf } from '#core/index/near-terms.ts';
import { indexOf } from '#core/index/open-index.ts';
import { wordsOf } from '#core/index/term-blocks.ts';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { createQueryReader, namesOfTable } from '#core/search/read/query-reader.ts';
import { complete } from '#core/search/suggest/complete.ts';
import { gather } from '#core/search/suggest/completion-index.ts';
import { nearestWords, slipsIn } from '#core/search/suggest/near-words.ts';

/**
 * Time and memory of suggestions. `node --expose-gc bench/suggestions.ts` makes a vocabulary of a million words, or of
 * as many as `--words=4000000` says; with the path of a pack it measures that one, and how often the word in which a
 * slip was made is the first that is proposed. CPU time, so that others on the machine do not count.
 */

const [path] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const words = Number(/--words=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1_000_000);
const random = randomFrom(1956);

if (path === undefined) measureVocabulary(words);
else {
  const pack = openPack(path);
  measureSlips(pack);
  measureReading(pack);
  measureCompletions(pack);
}

/** Numbers from 0 to below 1, the same ones each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1);
  console.log(`${what}: ${times.length} times, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
}

function megabytes(): string {
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const of = (bytes: number) => (bytes / 1e6).toFixed(0);
  return `${of(heapUsed)} MB of heap, ${of(arrayBuffers)} MB of buffers, ${of(rss)} MB in all`;
}

/** One slip: a letter left out, put in, replaced, or two of them swapped. */
function slipped(word: string): string {
  const at = Math.floor(random() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return (
        word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        word.slice(at + 2)
      );
  }
}

/** Words of syllables, most of them with slips, as OCR has them; nine in ten in one record only. */
function measureVocabulary(size: number): void {
  const syllables = Array.from({ length: 120 }, () =>
    Array.from({ length: 3 }, (_, i) =>
      (i === 1 ? 'aeiou' : 'bcdfgklmnprstvz').charAt(Math.floor(random() * (i === 1 ? 5 : 15))),
    ).join(''),
  );
  const word = () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() ** 2 * 120)],
    ).join('');
  const seen = new Set<string>();
  while (seen.size < size) {
    const one = word();
    seen.add(one);
    for (let i = 0; i < 4 && seen.size < size; i += 1) seen.add(slipped(one));
  }
  const sorted = [...seen].sort();
  seen.clear();
  const db = new Database('');
  db.exec(
    'CREATE TABLE dictionary (rowid INTEGER PRIMARY KEY, first BLOB NOT NULL UNIQUE, content BLOB NOT NULL) STRICT',
  );
  const writer = createDictionaryWriter(db);
  const typed: string[] = [];
  for (const term of sorted) {
    const records = random() < 0.9 ? 1 : 2 + Math.floor(200 * random() ** 4);
    writer.add({
      term,
      records,
      postings: 0,
      postingsBytes: records,
      positions: 0,
      positionsBytes: 2 * records,
      isJoined: false,
    });
    if (random() < 300 / size) typed.push(slipped(term));
  }
  writer.finish();
  sorted.length = 0;
  console.log(`${size} words; before: ${megabytes()}`);
  const common = createCommonTerms(db);
  const first = timed(() => common.blocks());
  console.log(`common words made ready in ${first.ms.toFixed(0)} ms; then: ${megabytes()}`);
  tell(
    'near words',
    typed.map((one) => timed(() => nearTermsOf(common.blocks(), one, slipsIn(one))).ms),
  );
}

function measureSlips(pack: Pack): void {
  const { common } = indexOf(pack);
  const all = [...wordsOf(common.blocks())];
  const known = new Set(all.map(({ term }) => term));
  const plain = all.filter(({ term, records }) => records > 1 && /^[a-z]{4,}$/.test(term));
  const total = plain.reduce((sum, { records }) => sum + records, 0);
  const byRecords = () => {
    let left = random() * total;
    return plain.find(({ records }) => {
      left -= records;
      return left <= 0;
    });
  };
  const evenly = () => plain[Math.floor(random() * plain.length)];
  for (const [how, choose] of [
    ['as often as they stand in records', byRecords],
    ['each alike', evenly],
  ] as const) {
    const times: number[] = [];
    let [first, among] = [0, 0];
    while (times.length < 300) {
      const term = choose()?.term ?? '';
      const typed = slipped(term);
      if (known.has(typed) || typed.length < 3) continue;
      const { result, ms } = timed(() => nearestWords([pack], typed));
      times.push(ms);
      if (result[0] === term) first += 1;
      if (result.includes(term)) among += 1;
    }
    console.log(`300 words chosen ${how}: the first proposal for ${first}, among five for ${among}`);
    tell('near words', times);
  }
  console.log(`then: ${megabytes()}`);
}

function measureReading(pack: Pack): void {
  const reader = createQueryReader();
  reader.read([pack], 'ready');
  const queries = [
    'harvest',
    'memorandum of conversation',
    'kruschev',
    'pyongynag embasador',
    'qqqqqqqq',
    'zzzyxwvut rice',
    'goverment',
    '"soveit union"',
    'Khrushchev Berlin',
  ];
  for (const query of queries) {
    const { result, ms } = timed(() => reader.read([pack], query));
    const { corrections, suggestions } = result.interpretation;
    const told = [
      ...corrections.map(({ typed, used }) => `${typed} → ${used}`),
      ...suggestions.map((each) => `perhaps ${each}`),
    ];
    console.log(`read ${query}: ${ms.toFixed(1)} ms ${told.join(', ')}`);
  }
}

function measureCompletions(pack: Pack): void {
  const steps: number[] = [];
  const gathering = gather([pack], namesOfTable());
  const index = (() => {
    for (;;) {
      const { result, ms } = timed(() => gathering.next());
      steps.push(ms);
      if (result.done) return result.value;
    }
  })();
  console.log(
    `completions gathered in ${steps.reduce((sum, ms) => sum + ms, 0).toFixed(0)} ms; then: ${megabytes()}`,
  );
  tell('steps', steps);
  const lines = [
    'memorandum of conversation',
    'from:dulles berlin',
    'Khrushchev',
    'ri sang-jo harvest',
    '"soviet union',
    'place:seoul',
    'subject:editorial',
    'eisenhower administration',
    'kruschev',
    '"the secretary of state',
  ];
  const typed = lines.flatMap((line) => Array.from(line, (_, i) => line.slice(0, i + 1)));
  for (const when of ['first', 'again']) {
    tell(
      `completions, ${when}`,
      typed.map((query) => timed(() => complete(index, query, query.length)).ms),
    );
  }
}
