import type { Agent } from '#contract/entities.ts';
import { agentsOfAbstract } from './agents-of-abstract.ts';
import { agentsOfTitle } from './agents-of-title.ts';
import { canBeSamePerson, nameParts } from './name-parts.ts';

/** Somebody named, before names are taken apart and the same person is found twice. */
export interface Named {
  readonly name: string;
  readonly role: Agent['role'];
  readonly kind: Agent['kind'];
}

/**
 * The people and bodies that title and abstract name, as far as a rule can tell: who wrote, sent, received,
 * kept the journal, was spoken with, is mentioned. What is doubtful is left out. The title's come first.
 */
export function agentsOf(title: string, abstract: string | null): Agent[] {
  const agents: Agent[] = [];
  for (const named of [...agentsOfTitle(title), ...agentsOfAbstract(abstract ?? '')]) {
    const known = agents.findIndex((agent) => isSame(agent, named));
    const twin = agents[known];
    if (twin === undefined) agents.push(agentFrom(named));
    // To be spoken with says more than to be mentioned.
    else if (twin.role === 'mentioned') agents[known] = { ...twin, role: named.role };
  }
  return agents;
}

const isSame = (agent: Agent, { name, kind }: Named) =>
  agent.kind === kind && (kind === 'person' ? canBeSamePerson(agent.name, name) : agent.name === name);

const agentFrom = ({ name, role, kind }: Named): Agent => ({
  name,
  role,
  kind,
  parts: kind === 'person' ? nameParts(name) : null,
});
