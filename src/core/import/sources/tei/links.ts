import type { VolumeId } from './volume-id.ts';
import type { Unit, VolumeIndex } from './volume-index.ts';

/** Where the references of one volume lead. */
export interface Links {
  /** The record of a unit; a part's is that of the unit around it. Null where that one has no id of its own yet. */
  recordOf(unit: Unit | null): string;
  /** The target of a link: `record:ID`, or an address; null where it leads nowhere that is known. */
  target(reference: string): string | null;
  /** The key of a person or term: `volume/id` where the volume has that id, or an address. */
  key(reference: string): string | null;
  /** References of this volume that led nowhere. */
  readonly missing: ReadonlySet<string>;
}

const address = /^(?:https?:\/\/|mailto:)/i;
const frusVolume = /^frus\d{4}[\w-]*$/;
/** The note of a document of another volume is reached through its document. */
const noteId = /^(d\d+[a-z]?)fn\w*$/i;

export const frusUrl = (volume: string, id?: string): string =>
  `https://history.state.gov/historicaldocuments/${volume}${id === undefined ? '' : `/${id}`}`;

/** Resolves against the volume's own ids, which mean nothing outside it, and against the other volumes of the import. */
export function createLinks(volume: VolumeId, index: VolumeIndex, others: ReadonlySet<string>): Links {
  const missing = new Set<string>();
  /** Whoever is named is named often. */
  const keys = new Map<string, string | null>();

  function recordOf(unit: Unit | null): string {
    for (let around = unit; around !== null; around = around.parent) {
      if (around.kind !== 'part' && around.id !== null) return `${volume.id}/${around.id}`;
    }
    return volume.id;
  }

  function ownTarget(id: string, reference: string): string | null {
    const unit = index.targets.get(id);
    if (unit === undefined) {
      missing.add(reference);
      return null;
    }
    return `record:${recordOf(unit)}`;
  }

  function foreignTarget(name: string, id: string | undefined): string | null {
    if (others.has(name)) {
      // Where a page of another volume stands is known only there.
      if (id === undefined || id.startsWith('pg_')) return `record:${name}`;
      return `record:${name}/${noteId.exec(id)?.[1] ?? id}`;
    }
    if (volume.frus !== null && frusVolume.test(name)) return frusUrl(name, id);
    return null;
  }

  return {
    recordOf,
    missing,
    target(reference) {
      const text = reference.trim();
      if (address.test(text)) return text;
      const [file = '', id] = text.split('#', 2);
      const name = file.replace(/^.*\//, '').replace(/\.xml$/, '');
      if (name === '' || name === volume.id)
        return id === undefined || id === '' ? `record:${volume.id}` : ownTarget(id, text);
      const found = foreignTarget(name, id === '' ? undefined : id);
      if (found === null) missing.add(text);
      return found;
    },
    key(reference) {
      const known = keys.get(reference);
      if (known !== undefined) return known;
      const key = keyOf(reference);
      keys.set(reference, key);
      return key;
    },
  };

  function keyOf(reference: string): string | null {
    const text = reference.trim().split(/\s+/, 1)[0] ?? '';
    if (text === '') return null;
    if (address.test(text)) return text;
    const id = text.replace(/^#/, '');
    if (index.targets.has(id)) return `${volume.id}/${id}`;
    missing.add(text);
    return null;
  }
}
