import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { api, type CommandName } from '#contract/api.ts';
import type { Frame } from '#contract/frames.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { createServer } from '#contract/server.ts';
import { figures } from '../durability/figures.ts';
import { commandNames, handlersThat } from './recording-handlers.ts';

const ref = { collection: 'sample', record: 'coal' };
const point = { place: 'p1', offset: 4 };
const view = { query: 'coal', collections: ['sample'], only: 'all', sort: 'date' };
const notesView = {
  text: 'coal',
  collection: null,
  colour: 'green',
  tag: 'coal',
  kind: 'passage',
  noted: false,
  sort: 'changed',
};
const bookmarksView = { text: 'coal', state: 'unread', sort: 'recent' };
const map = { columns: [['A', 'title']], separator: null, dates: 'day-first', language: 'ru', texts: null };
const settings = { format: 'table', encoding: null, map, about: { id: 'coal', title: 'Coal', url: null } };

/** One right argument for every command: the compiler notices a missing one. */
const right: Readonly<Record<CommandName, object>> = {
  'app.status': {},
  'app.retryLibrary': {},
  'app.logFault': { message: 'm', stack: 's' },
  'language.begin': { wanted: ['ko-KR', 'en'] },
  'language.choose': { language: 'de', wanted: ['en'] },
  'library.state': {},
  'library.holdings': {},
  'library.recovery': {},
  'library.recoverySeen': {},
  'library.saveFiles': { folder: '/stick' },
  'library.backups': {},
  'library.backUp': {},
  'library.secondPlace': { folder: '/stick' },
  'library.takeCopy': { folder: '/stick' },
  'library.encryption': {},
  'library.unlock': { passphrase: 'a lamp beside the window' },
  'library.unlockCopy': { path: '/stick/copy.sqlite', passphrase: 'a lamp beside the window' },
  'library.encrypt': { passphrase: 'a lamp beside the window', olderBackups: 'encrypt' },
  'library.changePassphrase': { passphrase: 'a lamp beside the window', next: 'another lamp' },
  'library.decrypt': { passphrase: 'another lamp' },
  'library.planRestore': { path: '/stick/copy.sqlite' },
  'library.restore': { path: '/stick/copy.sqlite' },
  'collections.list': {},
  'packs.inspect': { path: '/stick/a.carrel' },
  'packs.install': { path: '/stick/a.carrel', digest: '0'.repeat(64) },
  'packs.remove': { path: '/data/packs/a.carrel' },
  'packs.bin': {},
  'packs.restore': { entry: 'e' },
  'packs.discard': { entry: 'e' },
  'packs.reorder': { collections: ['sample'] },
  'imports.preview': { paths: ['/a.csv'], settings },
  'imports.start': { paths: ['/a.csv', '/b'], settings },
  'imports.cancel': { job: 'j' },
  'imports.list': {},
  'imports.dismiss': { job: 'j' },
  'imports.saveReport': { job: 'j', folder: '/home' },
  'files.list': { path: null },
  'files.show': { path: '/stick/notes.docx' },
  'catalogue.query': { view, offset: 0, limit: 50 },
  'catalogue.facets': {
    view: { ...view, facets: [{ kind: 'place', value: 'Anju', exclude: true }] },
    limit: 10,
    find: [{ kind: 'person', text: 'pak' }],
  },
  'catalogue.reasons': { view, refs: [ref] },
  'catalogue.locate': { view, ref },
  'search.describe': { query: 'coal' },
  'search.write': { rows: [{ kind: 'all', field: null, items: ['coal'] }] },
  'search.complete': { query: 'coal', caret: 4, collections: null },
  'names.find': { text: 'ri', limit: 10 },
  'names.get': { id: 'ri-sang-jo' },
  'names.merged': { into: 'ri-sang-jo', from: 'li-sangjo' },
  'names.change': { edit: { kind: 'split', name: 'ri-sang-jo', forms: ['Lee'], label: 'Lee' } },
  'names.changes': {},
  'names.undo': { change: 'c' },
  'names.redo': { change: 'c' },
  'searches.list': {},
  'searches.count': { id: 's' },
  'searches.save': { name: 'Coal', view },
  'searches.rename': { id: 's', name: 'Coke' },
  'searches.remove': { id: 's' },
  'searches.restore': { id: 's' },
  'searches.reorder': { ids: ['s'] },
  'searches.run': { id: 's' },
  'trail.get': { limit: 10 },
  'trail.set': { state: 'on' },
  'trail.note': { deed: { kind: 'record', ref } },
  'trail.remark': { id: 't', remark: 'Again.' },
  'trail.remove': { ids: ['t'] },
  'trail.putBack': {},
  'trail.markdown': {},
  'lists.all': {},
  'lists.get': { id: 'l' },
  'lists.of': { ref },
  'lists.make': { name: 'To read', parent: null },
  'lists.add': { list: 'l', after: null, entry: { kind: 'record', ref } },
  'lists.change': { id: 'l', text: 'Read' },
  'lists.move': { id: 'l', list: null, after: null },
  'lists.remove': { id: 'l' },
  'lists.undo': {},
  'lists.redo': {},
  'lists.markdown': { id: 'l', style: 'chicago-notes-bibliography' },
  'marks.list': { ref, version: 'en' },
  'marks.removed': { ref },
  'marks.add': { ref, version: 'en', start: point, end: point, seen: 'a', colour: 'rose' },
  'marks.change': { id: 'm', note: 'Zhou again.', tags: ['coal'] },
  'marks.remove': { id: 'm' },
  'marks.restore': { id: 'm' },
  'marks.accept': { id: 'm', version: 'en', start: point, end: point },
  'marks.refuse': { id: 'm', version: 'en' },
  'marks.undo': {},
  'marks.redo': {},
  'marks.colours': {},
  'marks.renameTag': { tag: 'coal', to: 'coke' },
  'marks.renameColour': { colour: 'blue', name: 'to quote' },
  'records.get': { ref },
  'records.text': { ref, version: 't' },
  'records.marks': { ref, version: null, query: 'coal' },
  'bookmarks.set': { ref, bookmarked: true },
  'bookmarks.mark': { ref, state: 'read' },
  'bookmarks.seen': { ref, far: 0.4, begins: true },
  'bookmarks.list': { view: bookmarksView, offset: 0, limit: 50 },
  'bookmarks.locate': { view: bookmarksView, ref },
  'bookmarks.undo': {},
  'bookmarks.redo': {},
  'notes.list': { view: notesView, offset: 0, limit: 50 },
  'notes.locate': { view: notesView, key: 'mark m' },
  'notes.counts': { view: notesView },
  'notes.linking': { ref },
  'notes.removed': { limit: 50 },
  'notes.restore': { ref },
  'notes.history': { of: { kind: 'record', ref } },
  'notes.wording': { of: { kind: 'mark', mark: 'm' }, revision: 2 },
  'handOver.plan': { choice: { of: 'everything' }, format: 'docx' },
  'handOver.run': { choice: { of: 'list', list: 'l' }, format: 'html', out: '/stick/a.html', replace: false },
  'handOver.cancel': { job: 'j' },
  'handOver.list': {},
  'handOver.dismiss': { job: 'j' },
  'takeIn.plan': { order: 'o', path: '/stick/notes.jsonld' },
  'takeIn.more': { seal: 's', list: 'differs', from: 200 },
  'takeIn.run': { order: 'o', path: '/stick/notes.jsonld', seal: 's', revise: ['mark m'] },
  'takeIn.undo': {},
  'notes.save': { ref, text: 'words', base: 0 },
  'state.get': { key: 'k' },
  'state.set': { key: 'k', value: 'v' },
  'compare.texts': { ref, left: 'en', right: 'ru' },
  'compare.media': { ref, version: 'en', media: 'p1.png', offset: 0, length: 10 },
  'catalogue.refs': { view, offset: 0, limit: 50 },
  'styles.list': {},
  'styles.look': { id: 'mla-9' },
  'styles.add': { path: '/stick/a.csl' },
  'styles.remove': { id: 'http://example.org/a' },
  'styles.putBack': {},
  'citations.bibliography': {
    order: 'o',
    what: { kind: 'records', refs: [ref] },
    style: 'chicago',
    locale: 'de-DE',
    seen: 'paper',
    apart: true,
  },
  'citations.take': { order: 'o' },
  'citations.save': { order: 'o', as: 'html', title: 'Coal', folder: '/home' },
  'citations.export': {
    order: 'o',
    what: { kind: 'view', view },
    format: 'ris',
    title: 'Coal',
    folder: null,
  },
  'citations.format': { ref, style: 'chicago', locator: { label: 'folio', value: '12' } },
  'citations.quote': {
    ref,
    version: 't',
    start: { place: 'p', offset: 0 },
    end: { place: 'p', offset: 4 },
    style: 'chicago',
  },
};

/** Names that mean something to JavaScript. */
const loaded = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON'];
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    -1,
    0.5,
    1e21,
    Number.MAX_SAFE_INTEGER,
    true,
    [],
    {},
    'x'.repeat(10_001),
  ),
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom('polluted', ...loaded), fc.jsonValue(), { maxKeys: 3 }),
);

type Path = readonly string[];

/** Paths to every value in an argument, the whole of it first. */
const pathsOf = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))
    : []),
];

/** A copy with one value put in another's place, or beside it; own keys only, as `JSON.parse` makes them. */
function changed(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const entries = Object.entries(value as object).map(([each, inner]) => [
    each,
    each === key ? changed(inner, rest, change) : inner,
  ]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

const withKey = (value: unknown, key: string, added: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.defineProperty({ ...value }, key, { value: added, enumerable: true })
    : added;

const withoutLast = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).slice(0, -1)) : null;

/** A right argument with one thing changed. */
const nearlyRight = fc.constantFrom(...commandNames).chain((name) => {
  const arg = right[name];
  const change = fc.oneof(
    anyValue.map((put) => () => put),
    fc.tuple(fc.oneof(fc.constantFrom('extra', 'polluted', ...loaded), fc.string()), anyValue).map(
      ([key, put]) =>
        (value: unknown) =>
          withKey(value, key, put),
    ),
    fc.constant(withoutLast),
    fc.constant((value: unknown) => value),
  );
  return fc
    .tuple(fc.constantFrom(...pathsOf(arg)), change)
    .map(([path, put]) => ({ name: name as string, arg: changed(arg, path, put) }));
});

const call = fc.oneof(
  { weight: 4, arbitrary: nearlyRight },
  { weight: 1, arbitrary: fc.record({ name: fc.constantFrom<string>(...commandNames), arg: anyValue }) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.oneof(
        fc.string(),
        fc.constantFrom(...loaded, 'state.get ', 'STATE.GET', 'state.__proto__', 'state'),
      ),
      arg: anyValue,
    }),
  },
);

/** Whatever else can be put on the wire. */
const noFrame = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      type: fc.constantFrom('request', 'cancel', 'reply', 'event', '__proto__'),
      id: fc.oneof(fc.constantFrom(-1, 0.5, 2 ** 60, '1', null), fc.jsonValue()),
      name: fc.oneof(fc.constant('state.get'), fc.jsonValue()),
      arg: fc.jsonValue(),
      extra: fc.jsonValue(),
    },
    { requiredKeys: ['type', 'id', 'extra'] },
  ),
);

/** Every name of the language's prototypes, with what stands behind it. */
const prototypes = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].flatMap((each) =>
    Reflect.ownKeys(each).flatMap((key) => {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(each, key) ?? {};
      return [key, value, get, set];
    }),
  );

/** Five thousand in `npm test`; 200,000 in `npm run test:security`. */
const wanted = Number(process.env.CARREL_IPC_PAYLOADS ?? 5_000);
const atOnce = 2_500;
const patienceMs = 60_000 + wanted * 20;

/** What only the log may say of a fault. */
const secret = 'a secret of the handler';

/** Sends calls and things that are none through a server; every seventh handler fails in its own way. */
async function sendAll(calls: readonly { name: string; arg: unknown }[], strange: readonly unknown[]) {
  const [mine, theirs] = createMemoryPair();
  const handled: { name: CommandName; arg: unknown }[] = [];
  const faults: unknown[] = [];
  const failures = [
    () => new Error(secret),
    () => ({ toString: () => secret }),
    () => secret,
    () => undefined,
  ];
  createServer(
    theirs,
    handlersThat((name, arg) => {
      handled.push({ name, arg });
      if (handled.length % 7 === 0) throw failures[handled.length % failures.length]?.();
      return {};
    }),
    { logFault: (_, error) => faults.push(error) },
  );
  const replies: Frame[] = [];
  mine.onMessage((frame) => replies.push(frame));
  calls.forEach((each, id) => {
    mine.send({ type: 'request', id, ...each });
    mine.send((strange[id] ?? {}) as Frame);
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { handled, faults, replies };
}

const isRight = ({ name, arg }: { name: string; arg: unknown }) =>
  Object.hasOwn(api, name) && api[name as CommandName].arg.safeParse(arg).success;

describe('random and nearly right calls', () => {
  it(
    'reach a handler only with an argument that the schema takes, and leave the language as it was',
    async () => {
      const before = prototypes();
      const counts: Record<string, number> = {};
      let wrong = 0;
      for (let from = 0; from < wanted; from += atOnce) {
        const many = Math.min(atOnce, wanted - from);
        const seed = (offset: number) => Number(process.env.CARREL_SEED ?? 3) + from + offset;
        const calls = fc.sample(call, { numRuns: many, seed: seed(0) });
        const strange = fc.sample(noFrame, { numRuns: many >> 2, seed: seed(1) });
        const { handled, faults, replies } = await sendAll(calls, strange);

        expect(handled.filter((each) => !isRight(each))).toEqual([]);
        expect(faults).toHaveLength(Math.floor(handled.length / 7));
        // No fault of a handler is told to the window.
        expect(JSON.stringify(replies)).not.toContain(secret);
        // Each call has one answer, which says what it is: done, wrong, unknown, or a fault of ours.
        const answered = replies.map((frame) => (frame.type === 'reply' ? frame.id : frame));
        expect(answered.filter((id) => typeof id === 'number' && id < many).length).toBeGreaterThanOrEqual(
          many,
        );
        expect(new Set(answered).size).toBe(answered.length);
        for (const frame of replies) {
          const code = frame.type !== 'reply' ? frame.type : frame.reply.ok ? 'ok' : frame.reply.error.code;
          counts[code] = (counts[code] ?? 0) + 1;
        }
        wrong += calls.filter((each) => !isRight(each)).length;
      }
      expect(Object.keys(counts).sort()).toEqual(['bad-argument', 'internal', 'ok', 'unknown-command']);
      // Enough of each kind, or this would prove nothing.
      for (const code of Object.keys(counts)) expect(counts[code]).toBeGreaterThan(wanted / 50);
      const after = prototypes();
      expect(after.length).toBe(before.length);
      expect(after.filter((each, at) => !Object.is(each, before[at]))).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBe(undefined);
      figures('hostile-calls', { payloads: wanted, wrong, ...counts });
    },
    patienceMs,
  );

  it('would be noticed: a server that checks nothing takes wrong ones, and a careless copy changes the language', () => {
    const calls = fc.sample(call, { numRuns: 2_000, seed: 3 });
    expect(calls.filter((each) => !isRight(each)).length).toBeGreaterThan(500);

    const before = prototypes();
    const realm = createContext({ text: JSON.stringify(calls.map(({ arg }) => arg)) });
    // In a realm of its own, so that nothing of ours is spoilt.
    const isPolluted = runInContext(
      `const copy = (to, from) => {
        for (const key of Object.keys(from))
          if (from[key] && typeof from[key] === 'object') copy(to[key] ??= {}, from[key]);
          else try { to[key] = from[key] } catch {}
        return to;
      };
      for (const arg of JSON.parse(text)) if (arg && typeof arg === 'object') try { copy({}, arg) } catch {}
      Object.keys(Object.prototype).length > 0`,
      realm,
    );
    expect(isPolluted).toBe(true);
    expect(prototypes().filter((each, at) => !Object.is(each, before[at]))).toEqual([]);
  });

  it('begin with calls that are right', () => {
    for (const name of commandNames)
      expect([name, api[name].arg.safeParse(right[name]).success]).toEqual([name, true]);
  });
});
