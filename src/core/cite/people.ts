import type { Agent, ArchivalRecord } from '#contract/entities.ts';
import type { CslName } from './csl-types.ts';
import { cslText, oneLine } from './plain-text.ts';
import { shield, shieldFirst } from './shield.ts';

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
 * as it is in every place, and no style makes initials of theirs, nor of initials ("G. Ye."). Names in
 * Chinese characters and hangul are never cut; bodies, and names whose parts nobody knows, stay whole.
 */
export function cslName({ name, kind, parts }: Agent): CslName {
  const family = cslText(parts?.family ?? '');
  const printed = spacedInitials(parts?.given ?? '');
  // The full stop of an abbreviation stays.
  const isInitials = abbreviations.test(printed);
  const given = isInitials ? shieldFirst(shield(printed)) : cslText(printed);
  if (kind === 'corporate' || parts === null || family === '')
    return { literal: cslText(spacedInitials(name)) };
  if (given === '') return { literal: family };
  if (!parts.familyFirst) return { family, given };
  if (syllables.test(parts.family) && syllables.test(parts.given)) return { literal: family + given };
  return { family, given: shieldFirst(given), 'static-ordering': true };
}

const syllables = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
/** Nothing but abbreviations, one of them longer than a letter. */
const abbreviations = /^(?=.*\p{L}{2})(?:\p{L}{1,3}\.[\s-]*)+$/u;
