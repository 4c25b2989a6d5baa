import type { ArchivalRecord } from '#contract/entities.ts';

type Described = Omit<ArchivalRecord, 'versions'>;

/** A record of which nothing is known but what is given: every other field is empty, none is guessed. */
export const bareRecord = (known: Pick<Described, 'id' | 'title'> & Partial<Described>): Described => ({
  aliases: [],
  titleSupplied: false,
  dates: [],
  abstract: null,
  agents: [],
  places: [],
  subjects: [],
  genre: null,
  partOf: [],
  number: null,
  level: null,
  languages: [],
  provenance: null,
  contributor: null,
  translator: null,
  donor: null,
  rights: null,
  urls: [],
  related: [],
  ...known,
});
