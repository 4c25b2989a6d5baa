import { commonWords } from '../common-words.ts';
import type { MadeForm } from '../made-form.ts';
import type { QueryWord } from '../query-word.ts';
import { russianForms, russianSurnameForms } from '../russian/russian-forms.ts';
import { toCyrillic } from '../russian/to-cyrillic.ts';

/** Endings that only surnames have, in Latin and Cyrillic letters; -in, -an and -oy are English as well. */
const certain = /(?:[oe]v|enko|skii|skiy|shvili|ов|ев|енко|ский|цкий|швили)$/;
const likely =
  /(?:[oe]v|in|yn|enko|ko|uk|sky|skii|skiy|skoi|skoy|oi|oy|yan|ian|shvili|dze|ов|ев|ин|ын|енко|ко|ук|ский|цкий|ой|ян|швили|дзе)$/;

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
  if (pieces.length > 3 || words.some(({ isHyphened }) => isHyphened)) return [];
  const isTurned = !isSurname(pieces.at(-1) ?? '', likely);
  const surname = (isTurned ? pieces[0] : pieces.at(-1)) ?? '';
  const given = isTurned ? pieces.slice(1) : pieces.slice(0, -1);
  const [name = '', patronymic] = given;
  if (
    patronymic !== undefined &&
    !isInitial(patronymic) &&
    !/(?:ich|ovna|evna|ич|овна|евна)$/.test(patronymic)
  )
    return [];
  // A bare “a” is an article as often as an initial: points, or two of them and an ending, make it one.
  const hasPoints = words.some(({ raw }) => raw.includes('.'));
  const isSure = isSurname(surname, certain) && (hasPoints || given.length > 1);
  const isNamed = givenNames.has(name);
  const isLikely = !isTurned && hasPoints && given.length > 1;
  if (!isNamed && !(given.every(isInitial) && (isSure || isLikely))) return [];
  if (!isSurname(surname, isTurned ? certain : likely)) return [];
  return russianForms({ surname: cyrillic(surname), given: given.map(cyrillic) });
}

/** J, H, Q and W begin no Russian name in Latin letters. */
const isInitial = (piece: string): boolean => /^(?:(?![jhqw])\p{L}|yu|ya|ye|iu|ia)$/u.test(piece);

const isSurname = (piece: string, ending: RegExp): boolean =>
  piece.length > 3 && ending.test(piece) && !commonWords.has(piece);

function surnameRule(word: QueryWord): MadeForm[] {
  const isCyrillic = /^[а-я]/.test(word.key);
  // The genitives of Russian end like surnames, so a Cyrillic word is one only with a capital.
  if (isCyrillic && !/^\p{Lu}\p{Ll}/u.test(word.raw)) return [];
  if (word.key.length < 5 || !certain.test(word.key) || commonWords.has(word.key) || givenNames.has(word.key))
    return [];
  return russianSurnameForms(cyrillic(word.key));
}

function cyrillic(piece: string): string {
  const text = /^[а-я]/.test(piece) ? piece : toCyrillic(piece);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
