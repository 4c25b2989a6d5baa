import type { Agent, ArchivalRecord } from '#contract/entities.ts';
import type { CslName } from './csl-types.ts';
import { cslText, oneLine } from './plain-text.ts';

/**
 * Who answers for the item: its authors, else its senders, else the keeper of the journal. Interlocutors,
 * people mentioned and translators never do (field notes §4.2; CMOS 18, 13.74-86).
 */
export function authorsOf(record: ArchivalRecord): readonly Agent[] {
  for (const role of ['author', 'sender', 'diarist'] as const) {
    const agents = agentsOf(record, role);
    if (agents.length > 0) return agents;
  }
  return [];
}

export const recipientsOf = (record: ArchivalRecord): readonly Agent[] => agentsOf(record, 'recipient');

function agentsOf(record: ArchivalRecord, role: Agent['role']): readonly Agent[] {
  const agents = record.agents.filter((agent) => agent.role === role && oneLine(agent.name) !== '');
  return agents.filter((agent, at) => agents.findIndex(({ name }) => name === agent.name) === at);
}

/** A space after each initial: "A.M." becomes "A. M." (CMOS 17, 8.4). */
export const spacedInitials = (given: string): string =>
  oneLine(given).replace(/(?<=(?:^|[\s.-])\p{Lu}\.)(?=\p{Lu})/gu, ' ');

/**
 * A name for the citation engine. Family-first names carry `static-ordering`, which keeps "Ri Sang-jo"
 * as it is in every place; bodies, and names whose parts nobody knows, stay whole.
 */
export function cslName({ name, kind, parts }: Agent): CslName {
  const family = cslText(parts?.family ?? '');
  const given = cslText(spacedInitials(parts?.given ?? ''));
  if (kind === 'corporate' || parts === null || family === '')
    return { literal: cslText(spacedInitials(name)) };
  if (given === '') return { literal: family };
  return parts.familyFirst ? { family, given, 'static-ordering': true } : { family, given };
}
