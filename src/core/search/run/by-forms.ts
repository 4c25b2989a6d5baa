import type { Term } from '../../index/dictionary.ts';
import { formOf, inForm, letterForms } from '../../index/letter-forms.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { PostingRoom } from '../../index/postings.ts';
import { tokenise } from '../fold.ts';
import type { Clause } from '../parse-query.ts';
import { arePlainWords, spellingIn } from '../spelled.ts';
import { fieldsAsked, type Weights } from './match-clause.ts';

/** Records that may have an exact spelling, a 1 for each. */
export type OpenRows = Uint8Array;

/** What the index says of rows: nothing, that they may have it, that they have it. */
const may = 1;
const has = 2;

/**
 * Leaves of what was found of a clause the records that have its words in its very form, as far as the index tells.
 * Answers those of which it does not tell whether they spell it just so.
 */
export function keepForms(index: SearchIndex, clause: Clause, weights: Weights): OpenRows {
  const open: OpenRows = Uint8Array.from(weights, (weight) => Number(weight > 0));
  for (const word of wordsOf(clause)) {
    const told = new Uint8Array(weights.length);
    for (const term of word.isBeginning ? index.beginningWith(word.folded) : [index.find(word.folded)]) {
      if (term !== undefined)
        addForms(told, index.scanForms(term), term.records, formsFor(term, word), clause);
    }
    for (let row = 1; row < weights.length; row += 1) {
      if (told[row] === 0) weights[row] = 0;
      if ((weights[row] as number) <= 0 || (told[row] === has && word.isAlone)) open[row] = 0;
    }
  }
  return open;
}

/** A word of an exact spelling. */
interface SpelledWord {
  readonly folded: string;
  readonly printed: string;
  readonly isBeginning: boolean;
  /** It is all of the spelling. */
  readonly isAlone: boolean;
}

/** The words by whose forms the index tells of a clause; none where it does not. */
function wordsOf({ text, spellings: [asked] }: Clause): SpelledWord[] {
  const printed = spellingIn(text);
  const tokens = tokenise(printed);
  const isOneWord = tokens.length === 1 && tokens[0]?.kind === 'word';
  if (!isOneWord && !arePlainWords(printed)) return [];
  // “Mao's's” is the word “maos”, and “Mao's”, which is what is printed of it, is “mao”.
  if (tokens.some(({ folded }, i) => folded !== asked?.words[i])) return [];
  return tokens.map(({ folded, start, end }, i) => ({
    folded,
    printed: printed.slice(start, end),
    isBeginning: (asked?.prefix ?? false) && i === tokens.length - 1,
    isAlone: isOneWord,
  }));
}

/** In which forms a word of the index is what was typed, and in which it may be. */
interface Forms {
  readonly sure: number;
  readonly open: number;
}

function formsFor({ term }: Term, { folded, printed, isBeginning }: SpelledWord): Forms {
  if (!isBeginning) {
    const form = formOf(printed, folded);
    return form === letterForms.other ? { sure: 0, open: form } : { sure: form, open: 0 };
  }
  const { other, ...told } = letterForms;
  const fit = Object.values(told).filter((form) => inForm(term, form)?.startsWith(printed));
  return { sure: fit.reduce((all, form) => all | form, 0), open: other };
}

/**
 * Adds what the postings of a word say. Its forms are those of all fields of a record: of a field alone they are sure
 * where the word stands in no other, or is printed nowhere otherwise.
 */
function addForms(
  told: Uint8Array,
  { rows, inText, forms, at, field, others }: PostingRoom,
  records: number,
  { sure, open }: Forms,
  clause: Clause,
): void {
  const asked = fieldsAsked(clause.field);
  let other = 0;
  for (let i = 0; i < records; i += 1) {
    let fields = Number((inText[i] as number) > 0);
    for (; other < others && at[other] === i; other += 1) fields |= 1 << (field[other] as number);
    if ((fields & asked) === 0) continue;
    const set = forms[i] as number;
    const isSure = (fields & ~asked) === 0 || (set & ~sure) === 0;
    const row = rows[i] as number;
    if ((set & sure) !== 0 && isSure) told[row] = has;
    else if ((set & (sure | open)) !== 0 && told[row] === 0) told[row] = may;
  }
}
