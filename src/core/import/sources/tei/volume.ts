import { contentId } from '../../content-id.ts';
import type { Header } from './header.ts';
import type { Links } from './links.ts';
import type { createPersons } from './record-agents.ts';
import type { VolumeId } from './volume-id.ts';
import type { Unit } from './volume-index.ts';

/** A volume while its records are made. */
export interface Volume {
  readonly id: VolumeId;
  readonly links: Links;
  readonly persons: ReturnType<typeof createPersons>;
  /** True where documents are marked as such; else every section is read as one. */
  readonly hasDocuments: boolean;
  readonly hasSections: boolean;
  /** What the header says; empty until it is read. */
  header: Header;
  /** Ids that were given to records without one. */
  readonly made: Set<string>;
}

/** The id of a unit's record: `volume/xml:id`; made from the content where the division has none. */
export function recordIdOf(volume: Volume, unit: Unit | null, content: () => readonly string[]): string {
  if (unit === null) return volume.id.id;
  if (unit.id !== null) return `${volume.id.id}/${unit.id}`;
  const made = `${volume.id.id}/${contentId(...content())}`;
  let id = made;
  for (let twin = 2; volume.made.has(id); twin += 1) id = `${made}-${twin}`;
  volume.made.add(id);
  return id;
}
