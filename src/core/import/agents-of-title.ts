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
  // Telegram from X to Y · Letter from X
  [
    new RegExp(`^(?:the |an? )?${message},? from (?<rest>.+)$`, 'i'),
    ({ rest }) => {
      const [from, to] = splitAtTo(rest);
      return [...named(from, 'sender'), ...named(to, 'recipient')];
    },
  ],
  // Cable to Y
  [new RegExp(`^(?:the |an? )?${message},? to (?<to>.+)$`, 'i'), ({ to }) => named(to, 'recipient')],
  // Letter, X to Y
  [
    new RegExp(`^${message}[,:] (?!from |to )(?<rest>.+ to .+)$`, 'i'),
    ({ rest }) => {
      const [from, to] = splitAtTo(rest);
      return to === undefined ? [] : [...named(from, 'sender'), ...named(to, 'recipient')];
    },
  ],
  // Report by X
  [
    new RegExp(
      `^(?:the |an? )?(?:${message}|speech|statement|remarks|article)(?: [^,]{1,60}?)? by (?<by>.+)$`,
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

/** Sender and recipient, apart. "Ambassador to the DPRK" is one phrase: an office is held to a place. */
function splitAtTo(text = ''): [string, string | undefined] {
  for (const { index } of text.matchAll(/ to /g)) {
    const [left, right] = [text.slice(0, index), text.slice(index + 4)];
    const words = right.replace(/^the /, '').split(/[\s,]+/);
    const ofOffice = office.test(left.split(' ').at(-1) ?? '');
    if (ofOffice && [1, 2, 3].some((count) => isPlace(words.slice(0, count).join(' ')))) continue;
    return [left, right];
  }
  return [text, undefined];
}

/** Nobody is named first so far into a title, and the rules' time would grow with the square of its length. */
const readChars = 1000;

/** Who a title names, with the part that its form gives them. */
export function agentsOfTitle(title: string): Named[] {
  const head = title.slice(0, readChars).replaceAll(/\s+/g, ' ');
  const authors = authorsOfQuoted(head);
  const bare = withoutDates(head.replace(/,?\s*['"‘“].*$/u, '').trim());
  return [...authors, ...rules.flatMap(([pattern, read]) => readRule(pattern, read, bare))];
}

function readRule(pattern: RegExp, read: Rule[1], title: string): Named[] {
  const groups = pattern.exec(title)?.groups;
  return groups ? read(groups as Record<string, string>) : [];
}

/** A title that begins with what it is says by its own form who wrote it. */
const startsWithKind = new RegExp(`^(?:from )?(?:the |an? )?(?:${message}|${talk}|${keeper})\\b`, 'i');

/** "X, First Secretary of the Embassy, 'Relations …'" and "X and Y, 'Aspects …'": who stands before a quoted title wrote it. */
function authorsOfQuoted(title: string): Named[] {
  const before = /^(?<who>[^'"‘“]+),\s*['"‘“]/u.exec(title)?.groups?.who;
  if (before === undefined || startsWithKind.test(before)) return [];
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
    if (isPlace(body) || !isBody(body)) return [];
    return [{ name: body, role, kind: 'corporate' as const }];
  });
}

/** A named body: one word is enough only where it can mean no other ("the Politburo", "CPSU"), not "the Embassy". */
const isBody = (phrase: string) =>
  bodyWord.test(phrase) &&
  /^\p{Lu}.* |^\p{Lu}{2,}$|^(?:Politburo|Presidium|Cominform|Comintern|Comecon)$/u.test(phrase);

function people(phrase: string | undefined, role: Agent['role']): Named[] {
  if (phrase === undefined) return [];
  const whole = trimmedPhrase(phrase).replace(/^the\s+/i, '');
  // "Ivanov in Moscow" is Ivanov, and "Ambassador in the DPRK A.M. Puzanov" is Puzanov.
  const name = personIn(whole) ?? personIn(whole.replace(/ (?:in|at) .*$/, ''));
  return name === null ? [] : [{ name, role, kind: 'person' }];
}

/** The phrase without what is said on it: a subject, an office behind a comma, brackets. */
const trimmedPhrase = (phrase: string) =>
  phrase
    .replace(/\s*\(.*$/, '')
    .replace(
      /,?\s+(?:on|regarding|concerning|about|re|containing|transmitting|forwarding|requesting|dated)\s+(?=\p{L}|\d).*$/iu,
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
  title.replace(/,?\s+(?:(?:on|of|for|from|dated) )?(?:\d{1,2} )?\p{Lu}\p{L}+ (?:\d{1,2}, )?\d{4}$/u, '');
