import { commonWords } from '../common-words.ts';
import type { MadeForm } from '../made-form.ts';
import type { QueryWord } from '../query-word.ts';
import { russianForms, russianSurnameForms } from '../russian/russian-forms.ts';
import { toCyrillic } from '../russian/to-cyrillic.ts';

/** Endings that only surnames have, in Latin and Cyrillic letters; -in and -sky are English as well. */
const certain = /(?:[oe]v|[oe]vich|enko|skii|skiy|tskii|shvili|dze|ov|ev|енко|ский|цкий|швили)$/;
const likely =
  /(?:[oe]v|in|yn|[oe]vich|enko|ko|uk|sky|skii|skiy|skoi|skoy|oi|oy|yan|ian|shvili|dze|ов|ев|ин|ын|енко|ко|ук|ский|цкий|ой|ян|швили|дзе)$/;

const givenNames = new Set(
  (
    'aleksandr alexander aleksei alexei andrei anatolii anatoly boris vasilii vasily valerian viktor vladimir vyacheslav viacheslav georgii georgy grigorii grigory dmitrii dmitry evgenii ' +
    'evgeny yevgeny ivan igor iosif konstantin leonid lev mikhail nikita nikolai nikolay oleg pavel petr pyotr sergei sergey semyon stepan terentii fedor fyodor yakov iakov yuri yuriy iurii ' +
    'александр алексей андрей анатолий борис василий валериан виктор владимир вячеслав георгий григорий дмитрий евгений иван игорь иосиф константин леонид лев михаил никита николай олег ' +
    'павел петр сергей семен степан терентий федор яков юрий'
  ).split(' '),
);

/** A Russian name that the table does not know: a surname with initials or a given name, or by its ending. */
export function russianRule(words: readonly QueryWord[]): MadeForm[] {
  const [first, ...rest] = words;
  if (!first) return [];
  if (rest.length === 0 && first.pieces.length === 1) return surnameRule(first);
  const pieces = words.flatMap((word) => word.pieces);
  const isLast = isSurname(pieces.at(-1) ?? '', words.at(-1));
  const surname = isLast ? pieces.at(-1) : isSurname(pieces[0] ?? '', first) ? pieces[0] : undefined;
  if (!surname || pieces.length > 3) return [];
  const given = isLast ? pieces.slice(0, -1) : pieces.slice(1);
  const [name = '', patronymic] = given;
  if (!givenNames.has(name) && !isInitial(name)) return [];
  if (patronymic && !isInitial(patronymic) && !/(?:ich|ovna|evna|ич|овна|евна)$/.test(patronymic)) return [];
  // A bare “a” is an article as often as an initial: two initials, or a point, make it one.
  if (given.length === 1 && isInitial(name) && !words.some(({ raw }) => raw.includes('.'))) return [];
  return russianForms({ surname: cyrillic(surname), given: given.map(cyrillic) });
}

const isInitial = (piece: string): boolean => /^(?:\p{L}|yu|ya|ye|iu|ia)$/u.test(piece);

const isSurname = (piece: string, word: QueryWord | undefined): boolean =>
  piece.length > 3 && likely.test(piece) && !commonWords.has(piece) && word?.isHyphened === false;

function surnameRule(word: QueryWord): MadeForm[] {
  const isCyrillic = /^[а-я]/.test(word.key);
  // The genitives of Russian end like surnames, so a Cyrillic word is one only with a capital.
  if (isCyrillic && !/^\p{Lu}\p{Ll}/u.test(word.raw)) return [];
  if (word.key.length < 5 || !certain.test(word.key) || commonWords.has(word.key)) return [];
  return russianSurnameForms(cyrillic(word.key));
}

function cyrillic(piece: string): string {
  const text = /^[а-я]/.test(piece) ? piece : toCyrillic(piece);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
