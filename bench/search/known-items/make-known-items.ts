import type { Doc } from '../documents.ts';
import { createRandom } from '../random.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';
import { makers } from './base-queries.ts';
import { type ItemClass, itemClasses, type KnownItem, type Piece } from './item.ts';
import type { MakeQuery, Making } from './making.ts';
import { nameForms } from './name-forms.ts';
import { withTypo } from './typo.ts';

/** Of each class, as printed; half as many again have a typo. */
const perClass = 60;
const typosPerClass = 40;
const variantsPerClass = 40;

/** The known items of a corpus: always the same for the same documents and seed. */
export function makeKnownItems(docs: readonly Doc[], seed: number): KnownItem[] {
  const making: Making = { docs, vocabulary: vocabularyOf(docs), random: createRandom(seed) };
  return itemClasses.flatMap((each) => {
    const printed = printedItems(making, each);
    return [...printed, ...typoItems(making, printed), ...variantItems(making, each)];
  });
}

function printedItems(making: Making, of: ItemClass): KnownItem[] {
  const each = perClass / makers[of].length;
  return makers[of].flatMap((make) => itemsBy(making, make, of, each));
}

function itemsBy(making: Making, make: MakeQuery, of: ItemClass, wanted: number): KnownItem[] {
  const items: KnownItem[] = [];
  for (const doc of making.random.shuffled(making.docs)) {
    const pieces = make(making, doc);
    if (pieces) items.push({ class: of, form: 'as printed', id: doc.id, pieces, printed: pieces });
    if (items.length === wanted) break;
  }
  return items;
}

function typoItems({ random, vocabulary }: Making, printed: readonly KnownItem[]): KnownItem[] {
  const items = random.shuffled(printed).flatMap((item): KnownItem[] => {
    const pieces = withTypo(random, vocabulary, item.pieces);
    return pieces ? [{ ...item, form: 'one typo', pieces }] : [];
  });
  return items.slice(0, typosPerClass);
}

/** One name after the other, each in the documents that have one form of it, asked for in a form that they do not have. */
function variantItems(making: Making, of: ItemClass): KnownItem[] {
  const { random } = making;
  const ways = makers[of];
  const items: KnownItem[] = [];
  const taken = new Set<string>();
  // Names take turns: the commonest would otherwise be most of the set.
  for (let round = 0; round < 3 && items.length < variantsPerClass; round += 1) {
    for (const forms of random.shuffled(nameForms)) {
      // Few heads have a name: where a way finds nothing, another may.
      const turn = items.length % ways.length;
      const inTurn = [...ways.slice(turn), ...ways.slice(0, turn)];
      const item = firstOf(inTurn, (make) => variantItem(making, of, make, forms, taken));
      if (item) items.push(item);
      if (item) taken.add(item.id);
      if (items.length === variantsPerClass) break;
    }
  }
  return items;
}

function variantItem(
  making: Making,
  of: ItemClass,
  make: MakeQuery,
  forms: readonly string[],
  taken: ReadonlySet<string>,
): KnownItem | null {
  const { docs, vocabulary, random } = making;
  for (const form of forms) {
    for (const at of random.shuffled(vocabulary.withAll(wordsOf(form))).slice(0, 200)) {
      const doc = docs[at];
      if (!doc || taken.has(doc.id)) continue;
      const printed = make(making, doc, form);
      if (!printed) continue;
      const others = forms.filter((other) => !hasName(doc, other));
      if (others.length === 0) continue;
      const pieces = respelled(printed, form, random.pick(others));
      if (pieces) return { class: of, form: 'other spelling', id: doc.id, pieces, printed };
    }
  }
  return null;
}

function hasName({ title, text }: Doc, name: string): boolean {
  return ` ${wordsOf(`${title}\n${text}`).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `);
}

/** The query with another form of the name in its place; null where the printed one cannot be made out. */
function respelled(pieces: readonly Piece[], form: string, other: string): readonly Piece[] | null {
  const pattern = new RegExp(wordsOf(form).join("[ ’'-]*"), 'iu');
  const changed = pieces.map((piece) => ({ ...piece, text: piece.text.replace(pattern, other) }));
  return changed.some(({ text }, at) => text !== pieces[at]?.text) ? changed : null;
}

function firstOf<From, To>(list: readonly From[], make: (from: From) => To | null): To | null {
  for (const each of list) {
    const made = make(each);
    if (made !== null) return made;
  }
  return null;
}
