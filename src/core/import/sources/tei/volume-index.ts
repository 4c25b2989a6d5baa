import type { Attributes, XmlInput } from '../../xml/parse-xml.ts';
import { recordXml, type XmlTape } from '../../xml/xml-tape.ts';

/**
 * What a division of a volume becomes. Documents, sections (front and back matter, lists) and the containers of
 * documents (compilations, chapters) are records; a part belongs to the text that it stands in.
 */
export type UnitKind = 'document' | 'section' | 'container' | 'part';

export interface Unit {
  kind: UnitKind;
  /** Its `xml:id`, with a suffix where the volume has it before; null where it has none. */
  readonly id: string | null;
  /** The unit that it stands in; null for the volume itself. */
  readonly parent: Unit | null;
}

/** A person as the volume's list prints it. */
export interface ListedName {
  readonly text: string;
  readonly surname: string;
  readonly forename: string;
}

/** What must be known of a whole volume before its first record is made. */
export interface VolumeIndex {
  /** Its divisions in document order. */
  readonly units: readonly Unit[];
  /** Every `xml:id` and the unit that it stands in; null for the volume itself. The first of a kind counts. */
  readonly targets: ReadonlyMap<string, Unit | null>;
  readonly persons: ReadonlyMap<string, ListedName>;
  /** True where documents are marked as such; else every section is read as one. */
  readonly hasDocuments: boolean;
  /** Ids of divisions that are there twice, with the line of the second. */
  readonly duplicates: readonly { readonly id: string; readonly line: number }[];
}

const divisions = new Set(['div', 'div1', 'div2', 'div3', 'div4', 'div5', 'div6', 'div7']);
export const isDivision = (name: string): boolean => divisions.has(name);

/** A volume that was looked at as a whole. */
interface Indexed {
  readonly index: VolumeIndex;
  readonly tape: XmlTape;
}

/**
 * Reads a volume to its end before anything is made of it; yields now and then, and returns the index, with what was read.
 * Throws what `parseXml` throws: so nothing of a broken file is imported.
 */
export function* indexVolume(input: XmlInput): Generator<void, Indexed> {
  const units: Unit[] = [];
  const targets = new Map<string, Unit | null>();
  const duplicates: { id: string; line: number }[] = [];
  const persons = createPersonReader();
  /** The unit of each open element. */
  const open: (Unit | null)[] = [];
  let hasDocuments = false;

  const tape = yield* recordXml(input, {
    open(name, attributes, line) {
      let unit = open.at(-1) ?? null;
      const id = attributes['xml:id'];
      if (isDivision(name)) {
        const isDocument = attributes.type === 'document';
        hasDocuments ||= isDocument;
        if (id !== undefined && targets.has(id)) duplicates.push({ id, line });
        unit = {
          kind: isDocument ? 'document' : 'part',
          id: id === undefined ? null : withSuffix(id, targets),
          parent: unit,
        };
        units.push(unit);
        if (unit.id !== null) targets.set(unit.id, unit);
        if (isDocument) markContainers(unit.parent);
      } else if (id !== undefined && !targets.has(id)) targets.set(id, unit);
      open.push(unit);
      persons.open(name, attributes);
    },
    text: (text) => persons.text(text),
    close() {
      open.pop();
      persons.close();
    },
  });
  for (const unit of units) if (unit.kind === 'part' && isOutside(unit.parent)) unit.kind = 'section';
  return { index: { units, targets, persons: persons.found, hasDocuments, duplicates }, tape };
}

/** A second “d12” becomes “d12-2”. */
function withSuffix(id: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 1;
  let free = id;
  while (taken.has(free)) {
    number += 1;
    free = `${id}-${number}`;
  }
  return free;
}

/** What stands above a document holds documents, up to a document that holds this one. */
function markContainers(above: Unit | null): void {
  for (let unit = above; unit !== null && unit.kind === 'part'; unit = unit.parent) {
    if (!isInDocument(unit)) unit.kind = 'container';
  }
}

const isOutside = (unit: Unit | null): boolean => unit === null || unit.kind === 'container';

function isInDocument(unit: Unit): boolean {
  for (let above = unit.parent; above !== null; above = above.parent) {
    if (above.kind === 'document') return true;
  }
  return false;
}

/** A name is a line; what is longer is not read as one. */
const maxName = 1000;

/** Takes the names with ids out of a volume's lists: `persName xml:id`, or `persName` in `person xml:id`. */
function createPersonReader() {
  const found = new Map<string, ListedName>();
  let depth = 0;
  let person: { id: string; depth: number } | null = null;
  let name: { ids: string[]; depth: number; text: string; surname: string; forename: string } | null = null;
  let part: 'surname' | 'forename' | null = null;
  return {
    found,
    open(element: string, attributes: Attributes): void {
      depth += 1;
      const id = attributes['xml:id'];
      if (element === 'person' && id !== undefined) person = { id, depth };
      if (element === 'persName' && name === null) {
        const ids = [id, person !== null && !found.has(person.id) ? person.id : undefined].filter(
          (each) => each !== undefined,
        );
        if (ids.length > 0) name = { ids, depth, text: '', surname: '', forename: '' };
      }
      part = element === 'surname' || element === 'forename' ? element : null;
    },
    text(text: string): void {
      if (name === null || name.text.length > maxName) return;
      name.text += text.slice(0, maxName);
      if (part !== null) name[part] += `${name[part] === '' ? '' : ' '}${text.slice(0, maxName)}`;
    },
    close(): void {
      part = null;
      if (name?.depth === depth) {
        const { ids, text, surname, forename } = name;
        for (const id of ids) if (!found.has(id)) found.set(id, { text, surname, forename });
        name = null;
      }
      if (person?.depth === depth) person = null;
      depth -= 1;
    },
  };
}
