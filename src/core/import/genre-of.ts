import type { Genre } from '#contract/entities.ts';

/** Words that may stand before the document's kind without changing it. */
const adjectives =
  '(?:(?:top|strictly|secret|confidential|ciphered|coded|encrypted|urgent|personal|private|draft|untitled|internal|official|short|brief|second|first|soviet|chinese|korean|north korean|russian|american|east german|hungarian|polish|czechoslovak|romanian|bulgarian|albanian|political|monthly|quarterly|annual|information) )*';

/** The kinds by the words that name them; “record of conversation” first, as it is also a memorandum or minutes. */
const kinds: readonly (readonly [Genre, string])[] = [
  [
    'record of conversation',
    '(?:memorand(?:um|a)|memo|records?|minutes|transcripts?|notes?|summary|stenogram|report) (?:of|on) (?:(?:a|an|the|his|their) )?(?:\\w+ )?(?:conversations?|talks?|discussions?|meetings? between|meetings? with)',
  ],
  ['minutes', '(?:minutes|protocol|stenographic record|verbatim record)'],
  ['telegram', '(?:telegrams?|cables?|cablegram|radiogram)'],
  ['letter', 'letters?'],
  ['journal', '(?:journals?|diary|diaries)'],
  ['memorandum', '(?:memorand(?:um|a)|memos?|aide-mémoire|aide-memoire)'],
  ['report', 'reports?'],
];

const patterns = kinds.map(([genre, word]) => ({
  genre,
  /** The title begins with it: “Telegram from …”, “Excerpts from the Diary of …”. */
  head: new RegExp(
    `^(?:(?:excerpts?|extracts?|note)? ?from )?(?:the |an? )?${adjectives}${word}(?![\\p{L}-])`,
    'iu',
  ),
  /** It stands alone in brackets at the end: “… in 1968 (Memo)”. */
  bracketed: new RegExp(`\\(${adjectives}${word}\\)$`, 'iu'),
  /** The abstract begins with it: “The memorandum elaborates …”, “A Soviet memorandum containing …”. */
  opening: new RegExp(
    `^(?:this |the |an? )?${adjectives}${word}(?= (?:from|to|by|of|on|in which|that|which|containing|contains?|elaborat|describ|discuss|report|review|summari|outlin|cover|concern|regarding|about|analy|examin|detail|is|was|sent|written|addressed|between|with|inform|states?|stating|note)|,)`,
    'iu',
  ),
}));

/**
 * The kind of a document, from its title, else from the first words of its abstract; null where neither
 * says. Only the words that head a title count: “On the Letter of the Central Committee” is no letter.
 */
export function genreOf(title: string, abstract: string | null): Genre | null {
  return genreOfTitle(title) ?? genreOfAbstract(abstract ?? '');
}

function genreOfTitle(title: string): Genre | null {
  const bare = title.trim().replace(/['"‘’“”]+$/, '');
  const parts = headsOf(bare);
  // The last head is the item itself: “From the Journal of …, Record of a Conversation with …”.
  for (const part of parts.toReversed()) {
    for (const { genre, head } of patterns) if (head.test(part)) return genre;
  }
  for (const { genre, bracketed } of patterns) if (bracketed.test(bare)) return genre;
  return null;
}

/** The places where a title names what it is: its beginning, and after a comma, colon or opening quotation mark. */
const headsOf = (title: string): string[] =>
  title
    .split(/(?:[,:;]\s+|(?<=^|[\s(])['"‘“])/u)
    .map((part) => part.trim())
    .filter((part, index) => part !== '' && (index === 0 || /^\p{Lu}/u.test(part)));

function genreOfAbstract(abstract: string): Genre | null {
  return patterns.find(({ opening }) => opening.test(abstract.trim()))?.genre ?? null;
}
