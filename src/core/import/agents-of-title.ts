import type { Agent } from '#contract/entities.ts';
import type { Named } from './agents-of.ts';
import { bodyWord, office } from './name-words.ts';
import { isPlace, likeness, personIn } from './person-name.ts';

const message =
  '(?:(?:top|secret|ciphered|coded|encrypted|urgent|personal|draft|untitled|official) )*(?:telegrams?|cables?|letters?|notes?|messages?|memorand(?:um|a)|memos?|reports?|dispatch|despatch|instructions?|appeal|information)(?: no\\.? ?[\\w/-]+)?';

const talk =
  '(?:records?|memorand(?:um|a)|memos?|minutes|transcripts?|notes?|summary|stenogram|report)(?: (?:of|on))? (?:a |an |the |his )?(?:\\w+ )?(?:conversations?|talks?|discussions?|meetings?)';

const keeper = '(?:journals?|diary|diaries|daily log)';

type Rule = readonly [pattern: RegExp, read: (parts: Readonly<Record<string, string>>) => Named[]];

/** The forms of titles that say who did what. All that fit are read, on the title without what it quotes. */
const rules: readonly Rule[] = [
  // Telegram from X to Y · Letter from X · Cable to Y
  [
    new RegExp(`^(?:the |an? )?${message},? from (?<from>.+?)(?: to (?<to>.+))?$`, 'i'),
    ({ from, to }) => [...named(from, 'sender'), ...named(to, 'recipient')],
  ],
  [new RegExp(`^(?:the |an? )?${message},? to (?<to>.+)$`, 'i'), ({ to }) => named(to, 'recipient')],
  // Letter, X to Y
  [
    new RegExp(`^${message}[,:] (?!from )(?<from>.+?) to (?<to>.+)$`, 'i'),
    ({ from, to }) => [...named(from, 'sender'), ...named(to, 'recipient')],
  ],
  // Report by X
  [
    new RegExp(
      `^(?:the |an? )?(?:${message}|speech|statement|remarks|article|notes)(?: \\w+){0,8}? by (?<by>.+)$`,
      'i',
    ),
    ({ by }) => named(by, 'author'),
  ],
  // Journal of Soviet Ambassador to the DPRK A.M. Puzanov for 13 August 1960 · From the Diary of X, …
  [
    new RegExp(
      `^(?:(?:excerpts? |extracts? )?from )?(?:the )?${keeper} of (?<who>.+?)(?=,| for | from |:|;|\\(|$)`,
      'i',
    ),
    ({ who }) => people(who, 'diarist'),
  ],
  // Record of a Conversation with X · Record of Conversation between X and Y
  [
    new RegExp(`(?:^|[,:;] )${talk} (?:with|between|of) (?<with>.+)$`, 'i'),
    (parts) => listed(parts.with).flatMap((phrase) => people(phrase, 'interlocutor')),
  ],
];

/** Who a title names, with the part that its form gives them. */
export function agentsOfTitle(title: string): Named[] {
  const authors = authorsOfQuoted(title);
  const bare = withoutDates(title.replace(/,?\s*['"‘“].*$/u, '').trim());
  return [...authors, ...rules.flatMap(([pattern, read]) => readRule(pattern, read, bare))];
}

function readRule(pattern: RegExp, read: Rule[1], title: string): Named[] {
  const groups = pattern.exec(title)?.groups;
  return groups ? read(groups as Record<string, string>) : [];
}

/** "X, First Secretary of the Embassy, 'Relations …'" and "X and Y, 'Aspects …'": who stands before a quoted title wrote it. */
function authorsOfQuoted(title: string): Named[] {
  const before = /^(?<who>[^'"‘“]+),\s*['"‘“]/u.exec(title)?.groups?.who;
  if (before === undefined) return [];
  const [names = '', ...rest] = before.split(/,\s+/);
  const found = listed(names).flatMap((name) => named(name, 'author'));
  // Two plain words may be anything, unless an office stands beside them or initials in them.
  const supported = rest.some((part) => office.test(part));
  return found.filter(({ name, kind }) => kind === 'corporate' || supported || likeness(name) === 'sure');
}

/** A person or a body; nobody, where a phrase is neither for sure. */
function named(phrase: string | undefined, role: Agent['role']): Named[] {
  if (phrase === undefined) return [];
  return listed(trimmedPhrase(phrase)).flatMap((part) => {
    const persons = people(part, role);
    if (persons.length > 0) return persons;
    const body = part.replace(/^the\s+/i, '');
    if (isPlace(body) || !bodyWord.test(body) || !/^\p{Lu}/u.test(body)) return [];
    return [{ name: body, role, kind: 'corporate' as const }];
  });
}

function people(phrase: string | undefined, role: Agent['role']): Named[] {
  const name = phrase === undefined ? null : personIn(trimmedPhrase(phrase).replace(/^the\s+/i, ''));
  return name === null ? [] : [{ name, role, kind: 'person' }];
}

/** The phrase without what is said on it: a subject, an office behind a comma, brackets. */
const trimmedPhrase = (phrase: string) =>
  phrase
    .replace(/\s*\(.*$/, '')
    .replace(
      /,?\s+(?:on|regarding|concerning|about|re|containing|transmitting|forwarding|requesting|dated|in)\s+(?=\p{L}|\d).*$/iu,
      '',
    )
    .trim();

/** "X, Y, and Z". A comma before an office begins no new person. */
const listed = (phrase = ''): string[] =>
  phrase
    .replace(/\s*\(.*$/, '')
    .split(/\s*,?\s+(?:and|&)\s+|,\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Without a date at its end: "…, 13 November 1957". */
const withoutDates = (title: string) =>
  title.replace(/,?\s+(?:on |of )?(?:\d{1,2} )?\p{Lu}\p{L}+ (?:\d{1,2}, )?\d{4}$/u, '');
