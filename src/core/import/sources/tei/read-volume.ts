import type { Unit as Around } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { placeOf, t } from '../../import-words.ts';
import type { FoundRecord, ImportReport, ReadSettings, SourceFile } from '../../source.ts';
import type { XmlHandler } from '../../xml/parse-xml.ts';
import { childNamed, type Element, type Node } from '../../xml/tree.ts';
import { withPauses } from '../../xml/with-pauses.ts';
import { readHeader } from './header.ts';
import { createLinks } from './links.ts';
import { listedPersons } from './person-names.ts';
import { createPersons } from './record-agents.ts';
import { headOf, toRecord } from './to-record.ts';
import type { Volume } from './volume.ts';
import type { VolumeId } from './volume-id.ts';
import { indexVolume, isDivision, type Unit, type VolumeIndex } from './volume-index.ts';

/** One record's part of a volume is held in memory while it is read; more than this is no document. */
const maxRecordNodes = 2_000_000;
const maxRecordChars = 20_000_000;

/**
 * Reads a volume in two passes: the first looks at all of it, so that a volume that is broken gives no record at all and
 * every reference can be resolved; the second yields record after record, of what the parser told the first.
 * Throws what `parseXml` throws.
 */
export async function* readVolume(
  file: SourceFile,
  id: VolumeId,
  others: ReadonlySet<string>,
  report: ImportReport,
  { breathe, encoding }: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const input = { path: file.path, bytes: file.bytes(), encoding };
  if (input.bytes.every((byte) => byte <= 0x20)) {
    throw new AppError('source-empty', t('fileEmpty', { path: file.path }));
  }
  const { index, tape } = await withPauses(indexVolume(input), breathe);
  const volume: Volume = {
    id,
    links: createLinks(id, index, others),
    persons: createPersons(listedPersons(index.persons)),
    hasDocuments: index.hasDocuments,
    hasSections: index.units.some(({ kind }) => kind === 'section'),
    header: { title: null, rights: null, language: null },
    made: new Set(),
  };
  for (const { id: twice, line } of index.duplicates) {
    report.warn(t('remark', { where: placeOf(file.path, line), what: t('idTwice', { id: twice }) }));
  }
  const builder = createBuilder(file.path, volume, index, report);
  for (const _ of tape.play(builder)) yield* builder.take();
  if (volume.links.missing.size > 0) report.warn(missingWarning(file.path, volume.links.missing));
}

function missingWarning(path: string, missing: ReadonlySet<string>): string {
  const some = [...missing].slice(0, 5).join(', ');
  const more = missing.size > 5 ? ', …' : '';
  return t('referencesNowhere', { path, count: missing.size, some: some + more });
}

/** Each record names what is around it, so that a file could multiply these: no edition has more or longer ones. */
const maxUnits = 12;
const maxUnitTitle = 500;

const shortened = (title: string): string =>
  title.length > maxUnitTitle ? `${title.slice(0, maxUnitTitle).trimEnd()}…` : title;

/** A record that is being read. */
interface Open {
  readonly unit: Unit | null;
  readonly element: Element;
  readonly where: string;
  readonly page: string | null;
  readonly language: string | null;
  /** Records of documents inside this one, which come after it. */
  readonly inside: FoundRecord[];
  /** What it is called, once a record in it asked for it. */
  head?: string;
  nodes: number;
  chars: number;
}

interface Builder extends XmlHandler {
  /** The records that are finished since. */
  take(): FoundRecord[];
}

/** Builds the tree of one record at a time and makes records of finished trees. */
function createBuilder(path: string, volume: Volume, index: VolumeIndex, report: ImportReport): Builder {
  let finished: FoundRecord[] = [];
  let nextUnit = 0;
  let page: string | null = null;
  const open: Open[] = [];
  /** Elements from the root down; each knows whether a record ends with it. */
  const stack: { element: Element; record: Open | null; language: string | null }[] = [];

  function begin(unit: Unit | null, element: Element, line: number, language: string | null): Open {
    const where = placeOf(path, line);
    return { unit, element, where, page, language, inside: [], nodes: 0, chars: 0 };
  }

  /** Puts a node into the record that is being read; a record that grows beyond reason is emptied. */
  function put(node: Node): void {
    const record = open.at(-1);
    if (record === undefined) return;
    record.nodes += 1;
    if (typeof node === 'string') record.chars += node.length;
    if (isTooLarge(record)) record.element.children.length = 0;
    else stack.at(-1)?.element.children.push(node);
  }

  function finish(record: Open): void {
    open.pop();
    const around = open.findLast(({ unit }) => unit?.kind === 'document');
    const made = isTooLarge(record) ? null : make(record);
    if (made === null) report.skip(record.where, t('documentTooLong'));
    const records = [...(made === null ? [] : [made]), ...record.inside];
    if (around === undefined) finished.push(...records);
    else {
      around.inside.push(...records);
      if (made !== null) put(mention(made, record.unit));
    }
  }

  function make(record: Open): FoundRecord {
    const inside = record.inside.map((each) => each.record.id);
    const { record: made, notUnderstood } = toRecord(volume, { ...record, inside, partOf: partOf(open) });
    for (const date of notUnderstood) {
      report.warn(t('remark', { where: record.where, what: t('dateKept', { date }) }));
    }
    return { ...made, where: record.where };
  }

  return {
    open(name, attributes, line) {
      const element: Element = { name, attributes, children: [] };
      const language = attributes['xml:lang'] ?? stack.at(-1)?.language ?? null;
      const unit = isDivision(name) ? index.units[nextUnit++] : undefined;
      const isRoot = stack.length === 0;
      const record = isRoot
        ? begin(null, element, line, language)
        : unit !== undefined && unit.kind !== 'part'
          ? begin(unit, element, line, language)
          : null;
      if (record !== null) open.push(record);
      else if (name !== 'pb' || !isBetweenRecords(open.at(-1)?.unit ?? null)) put(element);
      if (name === 'pb') page = attributes.n || null;
      stack.push({ element, record, language });
    },
    text: put,
    close() {
      const closed = stack.pop();
      if (closed === undefined) return;
      if (closed.record !== null) finish(closed.record);
      else if (closed.element.name === 'teiHeader' && stack.length === 1) takeHeader(closed.element);
    },
    take() {
      const taken = finished;
      finished = [];
      return taken;
    },
  };

  /** What a finished record is part of, from the volume down; a division without a head has no name to give. */
  function partOf(around: readonly Open[]): Around[] {
    return around.slice(0, maxUnits).flatMap((each) => {
      const { unit } = each;
      each.head ??= shortened(
        unit === null ? (volume.header.title ?? volume.id.id) : headOf(childNamed(each.element, 'head')),
      );
      if (each.head === '') return [];
      const hasId = unit === null || unit.id !== null;
      return [{ title: each.head, record: hasId ? volume.links.recordOf(unit) : null }];
    });
  }

  /** In a container, and in a volume of several records, pages break between records and not in a text. */
  function isBetweenRecords(unit: Unit | null): boolean {
    return unit === null ? volume.hasDocuments || volume.hasSections : unit.kind === 'container';
  }

  /** Of the header only its prose becomes text of the volume's record; its titles and numbers are fields. */
  function takeHeader(header: Element): void {
    volume.header = readHeader(header);
    const prose = header.children.filter(
      (child) =>
        typeof child !== 'string' && (child.name === 'encodingDesc' || child.name === 'revisionDesc'),
    );
    header.children.splice(0, header.children.length, ...prose);
  }
}

const isTooLarge = ({ nodes, chars }: Open): boolean => nodes > maxRecordNodes || chars > maxRecordChars;

/** Where a document stands inside another, that one shows its title as a link to it. */
function mention({ record }: FoundRecord, unit: Unit | null): Element {
  const children = [record.title];
  const link: Element | string =
    unit === null || unit.id === null
      ? record.title
      : { name: 'ref', attributes: { target: `#${unit.id}` }, children };
  return { name: 'p', attributes: {}, children: [link] };
}
