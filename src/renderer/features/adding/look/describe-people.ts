import type { Agent } from '#contract/entities.ts';
import { adding as words } from '#words/en/adding.ts';
import { listOf } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('adding', words);

const ways = {
  author: 'byAuthor',
  sender: 'fromSender',
  recipient: 'toRecipient',
  diarist: 'journalOf',
  interlocutor: 'withInterlocutor',
  mentioned: 'mentioning',
} as const satisfies Record<Agent['role'], keyof typeof words>;
const order = Object.keys(ways) as Agent['role'][];
const mostNames = 4;

/** Who wrote, sent and received a record, in a line: "from A. Example to the Ministry of Mines". */
export function describePeople(agents: readonly Agent[]): string {
  return order
    .map((role) => ({ role, names: agents.filter((agent) => agent.role === role).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => {
      const more = names.length - mostNames;
      const first = listOf(names.slice(0, mostNames));
      return t(ways[role], { names: more > 0 ? t('namesAndMore', { names: first, count: more }) : first });
    })
    .join(' · ');
}
