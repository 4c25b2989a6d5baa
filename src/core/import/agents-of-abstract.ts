import type { Named } from './agents-of.ts';
import { bodyWord } from './name-words.ts';
import { likeness } from './person-name.ts';

const word = "\\p{Lu}[\\p{L}\\p{M}'’ʼ]*?(?:-\\p{L}[\\p{L}\\p{M}'’ʼ]*?)*";
const initials = '(?:\\p{Lu}\\p{Ll}?\\.\\s?){1,3}';
const name = `(?:${initials}${word}|${word}(?: ${word}){0,2})`;

const telling =
  'accuses?|advises?|agrees?|analy[sz]es?|announces?|apologi[sz]es?|argues?|asks?|asserts?|assures?|calls|claims?|comments?|complains?|condemns?|confirms?|congratulates?|conveys?|criticizes?|criticises?|declares?|denies|describes?|discuss(?:es)?|emphasi[sz]es?|explains?|expresses|expressed|gives?|hands|informs?|informed|insists?|invites?|meets?|mentions?|notes|outlines?|praises?|presents?|promises?|proposes?|recalls?|recounts?|relates|replies|reports|reported|requests?|responds?|reviews|says|speaks?|states|stresses|suggests?|summari[sz]es?|talks?|tells?|thanks|told|urges?|visits?|warns?|writes?';

type Rule = readonly [pattern: RegExp, role: Named['role']];

const sentence = '(?:^|(?<=[.!?]["”’]? ))';

/**
 * Sentences that say who speaks with whom. `a` and `b` are names; each is looked at once more before it
 * counts, as a capital at the head of a sentence proves nothing.
 */
const rules: readonly Rule[] = [
  // In a conversation with X, Y expresses …
  [
    new RegExp(
      `${sentence}(?:In|During) (?:a|an|the|his|this|their) (?:\\p{Ll}+ )?(?:conversation|meeting|talk|discussion)s? with (?<a>${name})(?:, (?<b>${name})(?= (?:${telling})\\b))?(?=[,. ])`,
      'gu',
    ),
    'interlocutor',
  ],
  // X and Y discuss …
  [
    new RegExp(
      `${sentence}(?<a>${name}) and (?<b>${name})(?= (?:discuss|talk|meet|speak|converse|agree)\\b)`,
      'gu',
    ),
    'interlocutor',
  ],
  // X meets with Y, X tells Y, X gives Y …
  [
    new RegExp(
      `${sentence}(?<a>${name}) (?:meets(?: with)?|talks (?:to|with)|speaks (?:to|with)|tells|told|informs|informed|asks|gives|hands|thanks|assures|urges|advises|warns|invites|promises|accuses|congratulates|criticizes|criticises|praises|visits) (?<b>${name})(?=[^\\p{L}’'-])`,
      'gu',
    ),
    'mentioned',
  ],
  // X comments on …
  [new RegExp(`${sentence}(?<a>${name})(?= (?:also )?(?:${telling})\\b)`, 'gu'), 'mentioned'],
];

/** Who an abstract names: speakers by the form of its sentences, others by a name that cannot be anything else. */
export function agentsOfAbstract(abstract: string): Named[] {
  const spoken = rules.flatMap(([pattern, role]) =>
    [...abstract.matchAll(pattern)].flatMap(({ groups }) =>
      [groups?.a, groups?.b].flatMap((found) => personNamed(found, role)),
    ),
  );
  return [...senderOf(abstract), ...spoken, ...sureNames(abstract)];
}

const personNamed = (found: string | undefined, role: Named['role']): Named[] =>
  found === undefined || likeness(found) === 'no' ? [] : [{ name: found, role, kind: 'person' }];

/** "A letter from the Soviet Embassy in Pyongyang reviewing …": the body that sent it. */
function senderOf(abstract: string): Named[] {
  const from =
    /^(?:A|An|The|This)? ?(?:\p{L}+ )?(?:[Ll]etter|[Tt]elegram|[Cc]able|[Mm]emorandum|[Rr]eport) from (?:the )?(?<from>\p{Lu}.*?)(?=,|\.| to | \p{Ll}+ing | that | which | on | about |$)/u.exec(
      abstract,
    )?.groups?.from;
  if (from === undefined) return [];
  if (bodyWord.test(from)) return [{ name: from, role: 'sender', kind: 'corporate' }];
  return personNamed(from, 'sender');
}

const capitalised = new RegExp(
  `(?<![\\p{L}'’-])(?:${initials}\\p{Lu}[\\p{L}\\p{M}]+|\\p{Lu}[\\p{L}\\p{M}’']*(?: \\p{Lu}[\\p{L}\\p{M}]*(?:-\\p{L}+)*){1,2})(?![\\p{L}-])`,
  'gu',
);

/** Names that show by themselves that they are: Korean and Chinese ones, and family names behind initials. */
function sureNames(abstract: string): Named[] {
  return [...abstract.matchAll(capitalised)].flatMap(([found]) => {
    const words = found.split(' ');
    const candidates = [words, words.slice(0, 2), words.slice(1)].map((part) => part.join(' '));
    const sure = candidates.find((candidate) => candidate.includes(' ') && likeness(candidate) === 'sure');
    return sure === undefined ? [] : [{ name: sure, role: 'mentioned', kind: 'person' }];
  });
}
