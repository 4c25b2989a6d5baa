import { type Attributes, parseXml, type XmlInput } from '../../xml/parse-xml.ts';
import { type Element, type Node, oneLine } from '../../xml/tree.ts';
import { holders, terms } from './terms.ts';

/** What OAI-PMH says of a record, beside its description. */
export interface OaiHeader {
  readonly identifier: string;
  readonly datestamp: string;
  readonly sets: readonly string[];
  readonly isDeleted: boolean;
}

/** One description as it stands in a file, without what a source makes of it. */
export interface Entry {
  readonly line: number;
  readonly header: OaiHeader | null;
  /** Null where there is none, or none in Dublin Core. */
  readonly metadata: Element | null;
  /** The format of the description in the words of its first element, where it is not Dublin Core. */
  readonly format: string | null;
  readonly isTooLarge: boolean;
}

/** What a page of a harvest says of the whole of it. */
export interface Page {
  /** The repository's address, and what was asked of it. */
  base: string;
  asked: string | null;
  /** What to ask for the page that follows; empty on the last, null where nothing is said. */
  token: string | null;
  total: number | null;
  cursor: number | null;
  /** The server's own error. */
  error: string | null;
  /** Names of sets by their `setSpec`. */
  readonly sets: Map<string, string>;
}

export const newPage = (): Page => ({
  base: '',
  asked: null,
  token: null,
  total: null,
  cursor: null,
  error: null,
  sets: new Map(),
});

/** One description is held in memory while it is read; more than this is none. */
const maxNodes = 100_000;
const maxChars = 5_000_000;
const maxField = 2000;

/** Elements in which terms of the same names are no description. */
const others = new Set([
  'header',
  'about',
  'set',
  'Identify',
  'setDescription',
  'ListMetadataFormats',
  'channel',
]);

interface OpenEntry {
  readonly line: number;
  readonly depth: number;
  header: { identifier: string; datestamp: string; sets: string[]; isDeleted: boolean } | null;
  metadata: Element | null;
  format: string | null;
  isTooLarge: boolean;
}

interface Building {
  /** How many elements are open at its own. */
  readonly depth: number;
  readonly root: Element;
  readonly stack: Element[];
  nodes: number;
  chars: number;
}

/**
 * Reads a file description by description: the records of an OAI-PMH answer, and whatever element holds elements of
 * Dublin Core. What the page says of the harvest is written into `page`. Throws what `parseXml` throws.
 */
export function* readPage(input: XmlInput, page: Page): Generator<readonly Entry[]> {
  let finished: Entry[] = [];
  const open: { readonly name: string; readonly attributes: Attributes; readonly line: number }[] = [];
  let entry: OpenEntry | null = null;
  /** The description that is being built, and its open elements. */
  let building: Building | null = null;
  let field = '';
  let set = { spec: '', name: '' };

  function put(node: Node): void {
    if (building === null) return;
    building.nodes += 1;
    if (typeof node === 'string') building.chars += node.length;
    if (building.nodes <= maxNodes && building.chars <= maxChars) building.stack.at(-1)?.children.push(node);
  }

  function begin(depth: number): void {
    const parent = open[depth - 1];
    if (parent === undefined) return;
    const root: Element = { name: parent.name, attributes: parent.attributes, children: [] };
    building = { depth, root, stack: [root], nodes: 0, chars: 0 };
    entry ??= newEntry(parent.line, depth);
  }

  const newEntry = (line: number, depth: number): OpenEntry => ({
    line,
    depth,
    header: null,
    metadata: null,
    format: null,
    isTooLarge: false,
  });

  function emit(done: OpenEntry): void {
    const { line, header, metadata, format, isTooLarge } = done;
    entry = null;
    if (header !== null || metadata !== null || isTooLarge)
      finished.push({ line, header, metadata, format, isTooLarge });
  }

  function takeField(name: string, attributes: Attributes): void {
    const text = oneLine(field);
    if (entry?.header) {
      if (name === 'identifier') entry.header.identifier = text;
      if (name === 'datestamp') entry.header.datestamp = text;
      if (name === 'setSpec' && text !== '') entry.header.sets.push(text);
    }
    if (entry !== null) return;
    if (name === 'setSpec') set.spec = text;
    if (name === 'setName') set.name = text;
    if (name === 'set' && set.spec !== '' && page.sets.size < 100_000) page.sets.set(set.spec, set.name);
    if (name === 'request') [page.base, page.asked] = [text, attributes.resumptionToken ?? null];
    if (name === 'error') page.error = `${attributes.code ?? ''} ${text}`.trim();
    if (name !== 'resumptionToken') return;
    page.token = text;
    page.total = numberOf(attributes.completeListSize) ?? page.total;
    page.cursor = numberOf(attributes.cursor);
  }

  const isAside = () => open.some(({ name }) => others.has(name));

  const handler = {
    open(name: string, attributes: Attributes, line: number): void {
      field = '';
      // What seemed to be one description is a list of them that has a title.
      const parent = building?.stack[0]?.name ?? '';
      if (building !== null && holders.has(name) && !holders.has(parent)) {
        if (entry?.depth === building.depth) entry = null;
        building = null;
      }
      if (building !== null) {
        const element: Element = { name, attributes, children: [] };
        put(element);
        building.stack.push(element);
      } else if (entry !== null && name === 'header' && open.length === entry.depth) {
        entry.header = {
          identifier: '',
          datestamp: '',
          sets: [],
          isDeleted: attributes.status === 'deleted',
        };
      } else if (terms.has(name) && open.length > 0 && !isAside()) {
        begin(open.length);
        const element: Element = { name, attributes, children: [] };
        put(element);
        (building as Building | null)?.stack.push(element);
      } else if (name === 'record') entry = newEntry(line, open.length + 1);
      else if (name === 'set') set = { spec: '', name: '' };
      else if (entry?.header && open.at(-1)?.name === 'metadata') entry.format ??= name;
      open.push({ name, attributes, line });
    },
    text(text: string): void {
      if (building !== null) put(text);
      else if (field.length < maxField) field += text.slice(0, maxField - field.length);
    },
    close(): void {
      const closed = open.pop();
      if (building !== null) {
        building.stack.pop();
        if (building.stack.length > 0 && open.length >= building.depth) return;
        finish();
      } else if (closed !== undefined) takeField(closed.name, closed.attributes);
      field = '';
      if (entry !== null && open.length < entry.depth) emit(entry);
    },
  };

  /** The first description of a record is its own; a second in the same record would be another’s. */
  function finish(): void {
    const done = building;
    building = null;
    if (done === null || entry === null) return;
    if (done.nodes > maxNodes || done.chars > maxChars) entry.isTooLarge = true;
    else entry.metadata ??= done.root;
  }

  for (const _ of parseXml(input, handler)) {
    yield finished;
    finished = [];
  }
}

const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null;
