import { AppError } from '#contract/errors.ts';
import { placeOf, t } from '../../import-words.ts';
import type { Attributes, XmlInput } from '../../xml/parse-xml.ts';
import { oneLine } from '../../xml/tree.ts';
import { recordXml, type XmlTape } from '../../xml/xml-tape.ts';
import { isComponentName, isUnitName } from './components.ts';

/** What must be known of a finding aid before its first record is made. */
export interface Survey {
  /** How many units have this `id`. */
  readonly ids: ReadonlyMap<string, number>;
  /** How many units have this as their first `unitid`. */
  readonly unitIds: ReadonlyMap<string, number>;
  /** The `id` of the unit in which an id stands: `''` for the whole, null for a component without one. */
  readonly owners: ReadonlyMap<string, string | null>;
  /** Containers by their `id`, and the first container of a component by that one's. */
  readonly containers: ReadonlyMap<string, Container>;
  /** Numbers of units whose description goes on behind their components. */
  readonly trailing: ReadonlySet<number>;
}

export interface Container {
  readonly type: string;
  readonly text: string;
}

/** No archive's finding aid is larger, and each costs memory. */
const maxUnits = 1_000_000;
/** Components that stand in each other; the standard numbers twelve. */
const maxLevels = 50;
const maxIds = 2_000_000;
const maxChars = 200;

/** True for what can be part of a record's id. */
export const isUsableId = (text: string): boolean =>
  text !== '' && text.length <= maxChars && !/\p{Cc}/u.test(text);

interface Frame {
  readonly number: number;
  readonly id: string | null;
  hasUnitId: boolean;
  hasComponents: boolean;
}

/** A finding aid that was looked at as a whole. */
interface Surveyed {
  readonly survey: Survey;
  readonly tape: XmlTape;
}

/**
 * Reads a finding aid to its end; yields now and then, and returns the survey, with what was read.
 * Throws what `parseXml` throws, and `source-unreadable` where there is no `archdesc` or no end of components: so
 * nothing of a broken file is imported.
 */
export function* surveyFindingAid(input: XmlInput): Generator<void, Surveyed> {
  const [ids, unitIds] = [new Map<string, number>(), new Map<string, number>()];
  const owners = new Map<string, string | null>();
  const containers = new Map<string, Container>();
  const trailing = new Set<number>();
  const open: string[] = [];
  const frames: Frame[] = [];
  let units = 0;
  /** The number or container that is being read. */
  let reading: { readonly depth: number; readonly attributes: Attributes; text: string } | null = null;

  const refuse = (line: number, why: string) =>
    new AppError('source-unreadable', t('nothingImported', { place: placeOf(input.path, line), why }), {
      line,
    });
  const count = (counts: Map<string, number>, id: string) => void counts.set(id, (counts.get(id) ?? 0) + 1);

  function begin(name: string, attributes: Attributes, line: number): void {
    const frame = frames.at(-1);
    if (isComponentName(name) && frame === undefined) throw refuse(line, t('eadOutside'));
    if (frame !== undefined) frame.hasComponents = true;
    const { id } = attributes;
    const own = name === 'archdesc' ? '' : id !== undefined && isUsableId(id) ? id : null;
    if (own) count(ids, own);
    frames.push({ number: units, id: own, hasUnitId: false, hasComponents: false });
    units += 1;
    if (units > maxUnits) throw refuse(line, t('eadMany'));
    if (frames.length > maxLevels + 1) throw refuse(line, t('eadDeep', { most: maxLevels }));
  }

  function finish(name: string): void {
    const [frame, text] = [frames.at(-1), oneLine(reading?.text ?? '')];
    if (frame === undefined || reading === null || text === '') return;
    if (name === 'unitid') {
      if (!frame.hasUnitId && isUsableId(text)) count(unitIds, text);
      frame.hasUnitId = true;
      return;
    }
    const { id, type, localtype } = reading.attributes;
    const container = { type: (type ?? localtype ?? '').slice(0, maxChars), text };
    for (const each of [id, frame.id]) if (each && !containers.has(each)) containers.set(each, container);
  }

  const tape = yield* recordXml(input, {
    open(name, attributes, line) {
      open.push(name);
      if (isUnitName(name)) begin(name, attributes, line);
      const frame = frames.at(-1);
      if (frame === undefined) return;
      const { id } = attributes;
      if (id !== undefined && owners.size < maxIds && !owners.has(id)) owners.set(id, frame.id);
      if (isUnitName(name)) return;
      if (frame.hasComponents && name !== 'dsc') trailing.add(frame.number);
      if (reading === null && (name === 'unitid' || name === 'container'))
        reading = { depth: open.length, attributes, text: '' };
    },
    text(text) {
      const frame = frames.at(-1);
      if (reading !== null) reading.text += text.slice(0, Math.max(0, maxChars * 2 - reading.text.length));
      if (frame?.hasComponents && !trailing.has(frame.number) && /[^ \t\r\n]/.test(text))
        trailing.add(frame.number);
    },
    close() {
      const name = open.pop() ?? '';
      if (reading !== null && reading.depth === open.length + 1) {
        finish(name);
        reading = null;
      }
      if (isUnitName(name)) frames.pop();
    },
  });
  if (units === 0) {
    throw new AppError('source-no-records', t('eadNoDescription', { path: input.path }));
  }
  return { survey: { ids, unitIds, owners, containers, trailing }, tape };
}
