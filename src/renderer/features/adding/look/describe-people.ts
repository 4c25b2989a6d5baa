import type { Agent } from '#contract/entities.ts';

const before: Readonly<Record<Agent['role'], string>> = {
  author: 'by',
  sender: 'from',
  recipient: 'to',
  diarist: 'journal of',
  interlocutor: 'with',
  mentioned: 'names',
};
const order = Object.keys(before) as Agent['role'][];
const mostNames = 4;

/** Who wrote, sent and received a record, in a line: "from A. Example to the Ministry of Mines". */
export function describePeople(agents: readonly Agent[]): string {
  return order
    .map((role) => ({ role, names: agents.filter((agent) => agent.role === role).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => {
      const more = names.length - mostNames;
      return `${before[role]} ${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    })
    .join(' · ');
}
