import type { Agent, ArchivalRecord, Collection, RecordDate } from '#contract/entities.ts';
import { bareRecord } from '../bare-record.ts';

/** A collection of an invented edition, as tests of citations want it. */
export const aCollection = (over: Partial<Collection> = {}): Collection => ({
  id: 'a-collection',
  title: 'A Collection',
  description: '',
  publisher: null,
  host: 'Wilson Center Digital Archive',
  url: null,
  licence: null,
  captured: '2026-11-24',
  version: '1',
  preferredCitation: null,
  ...over,
});

/** A record with a title and nothing else, but for what the test says. */
export const aRecord = (over: Partial<ArchivalRecord> = {}): ArchivalRecord => ({
  ...bareRecord({ id: 'a-record', title: 'Plain Title' }),
  versions: [],
  ...over,
});

/** `a('sender', 'Ri', 'Sang-jo', 'family-first')`; without a given name the name stays whole. */
export function a(
  role: Agent['role'],
  family: string,
  given?: string,
  order: 'family-first' | 'given-first' = 'given-first',
): Agent {
  if (given === undefined) return { name: family, role, kind: 'person', parts: null };
  const familyFirst = order === 'family-first';
  const name = familyFirst ? `${family} ${given}` : `${given} ${family}`;
  return { name, role, kind: 'person', parts: { family, given, familyFirst } };
}

export const aBody = (role: Agent['role'], name: string): Agent => ({
  name,
  role,
  kind: 'corporate',
  parts: null,
});

/** A date as the catalogue prints it, with its EDTF. */
export const aDate = (text: string, edtf: string | null, over: Partial<RecordDate> = {}): RecordDate => ({
  text,
  edtf,
  earliest: null,
  latest: null,
  certainty: 'exact',
  kind: null,
  source: 'label',
  ...over,
});
