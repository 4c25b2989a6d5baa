/** One page of the paper, ready to be drawn. */
export interface Sheet {
  /** In CSS pixels at its natural size, unturned. */
  readonly width: number;
  readonly height: number;
  /** Draws it onto a canvas at a scale, turned by quarters. Another drawing of the same ends this one. */
  draw(canvas: HTMLCanvasElement, scale: number, quarters: number): Promise<void>;
}

/** The pages of a facsimile. */
export interface Sheets {
  /** What each is called, in order. */
  readonly labels: readonly string[];
  /** Throws a `SheetError` where a page cannot be shown. */
  sheet(at: number): Promise<Sheet>;
  close(): void;
}

/** Why a page or a whole facsimile cannot be shown, as a sentence. */
export class SheetError extends Error {}

/** It took too long: whoever reads it may hang. */
export class LateError extends SheetError {}

/** A page that takes longer is given up: a few kilobytes can ask for hours. */
export const patienceMs = 20_000;

/** Settles as `work` does, or fails with `sentence` when it takes too long. */
export async function within<T>(work: Promise<T>, sentence: string, ms = patienceMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LateError(sentence)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The index of the page with this label; null where there is none, or more than one. */
export function indexOfLabel(labels: readonly string[], label: string): number | null {
  const wanted = plain(label);
  const found = labels.flatMap((each, at) => (plain(each) === wanted ? [at] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** “p. 012” and “12” are one page; “12r” is another. */
const plain = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/^(?:pages?|pp?\.?|f(?:ol)?\.?|s\.|стр\.?|л\.?)\s*(?=\d)/u, '')
    .replace(/^0+(?=\d)/, '');

/** Most pixels of a canvas: beyond them browsers draw nothing. */
const mostPixels = 40_000_000;

/** The scale at which a page is drawn: what is asked for, as long as the canvas can hold it. */
export function drawnScale({ width, height }: Pick<Sheet, 'width' | 'height'>, scale: number): number {
  return Math.min(scale, Math.sqrt(mostPixels / Math.max(1, width * height)));
}
