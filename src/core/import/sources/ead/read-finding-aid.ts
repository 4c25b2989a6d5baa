import { AppError } from '#contract/errors.ts';
import { placeOf, t } from '../../import-words.ts';
import { languageTag } from '../../languages.ts';
import { limitWarnings } from '../../limited-warnings.ts';
import type { FoundRecord, ImportReport, ReadSettings, SourceFile } from '../../source.ts';
import type { XmlHandler } from '../../xml/parse-xml.ts';
import type { Element, Node } from '../../xml/tree.ts';
import { withPauses } from '../../xml/with-pauses.ts';
import { isUnitName } from './components.ts';
import { noHeader, readHeader } from './header.ts';
import { surveyFindingAid } from './survey.ts';
import { type Context, contextOf, type FindingAid, toRecord } from './to-record.ts';

/** One unit’s description is held in memory while it is read; more than this is none. */
const maxNodes = 1_000_000;
const maxChars = 10_000_000;

/**
 * Reads a finding aid in two passes over what the parser tells: the first looks at all of it, so that one that is broken
 * gives no record at all; the second yields record after record, the whole before its parts.
 * Throws what `surveyFindingAid` throws.
 */
export async function* readFindingAid(
  file: SourceFile,
  id: string,
  report: ImportReport,
  { breathe, encoding }: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const input = { path: file.path, bytes: file.bytes(), encoding };
  if (input.bytes.every((byte) => byte <= 0x20)) {
    throw new AppError('source-empty', t('fileEmpty', { path: file.path }));
  }
  const { survey, tape } = await withPauses(surveyFindingAid(input), breathe);
  const aid: FindingAid = { id, survey, header: noHeader, language: null, given: new Map() };
  const warnings = limitWarnings(report);
  const builder = createBuilder(file.path, aid, report, warnings.warn);
  for (const _ of tape.play(builder)) yield* builder.take();
  warnings.finish();
  if (builder.unreachable() > 0) report.warn(unreachableWarning(file.path, builder.unreachable()));
}

const unreachableWarning = (path: string, count: number): string => t('eadNoAddress', { path, count });

/** A unit that is being read. */
interface Open {
  readonly element: Element;
  readonly where: string;
  readonly number: number;
  context: Context | null;
  isWritten: boolean;
  nodes: number;
  chars: number;
}

interface Builder extends XmlHandler {
  /** The records that are finished since. */
  take(): FoundRecord[];
  unreachable(): number;
}

/** Builds the tree of one unit at a time; that of what is around it is let go as soon as its record is made. */
function createBuilder(
  path: string,
  aid: FindingAid,
  report: ImportReport,
  warn: (kind: string, warning: string) => void,
): Builder {
  let finished: FoundRecord[] = [];
  let numbers = 0;
  let unreachable = 0;
  const open: Open[] = [];
  const stack: { readonly element: Element; readonly unit: Open | null }[] = [];
  /** The header stands apart from all units, and is held under the same limits. */
  let header: Open | null = null;

  const begin = (element: Element, line: number, number: number): Open => ({
    element,
    where: placeOf(path, line),
    number,
    context: null,
    isWritten: false,
    nodes: 0,
    chars: 0,
  });

  function put(node: Node): void {
    const unit = open.at(-1) ?? header;
    // What stands behind the components of a unit that is written already is white space.
    if (unit === null || unit.isWritten) return;
    unit.nodes += 1;
    if (typeof node === 'string') unit.chars += node.length;
    if (isTooLarge(unit)) unit.element.children.length = 0;
    else stack.at(-1)?.element.children.push(node);
  }

  /** What a unit hands on is asked for by its first component, and before its own record. */
  function contextFor(unit: Open): Context {
    if (unit.context !== null) return unit.context;
    const parent = open[open.indexOf(unit) - 1];
    unit.context = contextOf(aid, unit.element, parent === undefined ? null : contextFor(parent));
    if (unit.context.isTwin)
      warn(
        'id',
        t('remark', { where: unit.where, what: t('idTwice', { id: unit.element.attributes.id ?? '' }) }),
      );
    return unit.context;
  }

  function write(unit: Open): void {
    const context = contextFor(unit);
    unit.isWritten = true;
    if (isTooLarge(unit)) {
      report.skip(unit.where, t('eadTooLong'));
      return;
    }
    const made = toRecord(aid, unit.element, context);
    for (const date of made.notUnderstood)
      warn('date', t('remark', { where: unit.where, what: t('dateKept', { date }) }));
    unreachable += made.unreachable;
    finished.push({ ...made.record, where: unit.where });
    unit.element.children.length = 0;
  }

  return {
    open(name, attributes, line) {
      const element: Element = { name, attributes, children: [] };
      let unit: Open | null = null;
      if (stack.length === 0) aid.language = languageTag(attributes['xml:lang'] ?? attributes.lang ?? '');
      if (isUnitName(name)) {
        const around = open.at(-1);
        if (around !== undefined) {
          contextFor(around);
          if (!around.isWritten && !aid.survey.trailing.has(around.number)) write(around);
        }
        unit = begin(element, line, numbers);
        numbers += 1;
        open.push(unit);
      } else if (isHeader(name) && stack.length === 1) header = begin(element, line, -1);
      else put(element);
      stack.push({ element, unit });
    },
    text: put,
    close() {
      const closed = stack.pop();
      if (closed?.unit) {
        if (!closed.unit.isWritten) write(closed.unit);
        open.pop();
      } else if (header !== null && closed?.element === header.element) {
        aid.header = isTooLarge(header) ? noHeader : readHeader(header.element);
        header = null;
      }
    },
    take() {
      const taken = finished;
      finished = [];
      return taken;
    },
    unreachable: () => unreachable,
  };
}

const isHeader = (name: string): boolean => name === 'eadheader' || name === 'control';

const isTooLarge = ({ nodes, chars }: Open): boolean => nodes > maxNodes || chars > maxChars;
