import { z } from 'zod';
import { defaultColourWords, type MarkColour, markColours } from '#contract/mark-colours.ts';
import { hostNotes } from '#words/en/host-notes.ts';
import { wordsOf } from '#words/words.ts';
import type { Items, ItemType } from '../library/items.ts';

const t = wordsOf('hostNotes', hostNotes);

const bodySchema = z.strictObject({ names: z.record(z.string(), z.string()) });
type Body = z.infer<typeof bodySchema>;

/** What the reader calls the colours: one item, so that all of it has one history. */
export const colourNamesType: ItemType<Body> = { type: 'mark-colours', schema: bodySchema };
const id = 'names';

export interface ColourNames {
  all(): { readonly colour: MarkColour; readonly name: string }[];
  get(colour: MarkColour): string;
  set(colour: MarkColour, name: string): void;
}

export function createColourNames(items: Items<Body>): ColourNames {
  const own = () => items.get(id)?.body.names ?? {};
  const nameIn = (names: Readonly<Record<string, string>>, colour: MarkColour) =>
    names[colour] ?? t(defaultColourWords[colour]);
  return {
    all() {
      const names = own();
      return markColours.map((colour) => ({ colour, name: nameIn(names, colour) }));
    },
    get: (colour) => nameIn(own(), colour),
    set: (colour, name) => items.write([{ id, body: { names: { ...own(), [colour]: name } } }]),
  };
}
