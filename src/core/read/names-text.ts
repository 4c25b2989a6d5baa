import type { ArchivalRecord } from '#contract/entities.ts';

type Naming = Pick<ArchivalRecord, 'agents' | 'places' | 'subjects'>;

/** People, places and subjects, a line each: what the index's names are made of, and what a match in them is shown in. */
export const namesText = ({ agents, places, subjects }: Naming): string =>
  [...agents.map((agent) => agent.name), ...places, ...subjects].join('\n');
