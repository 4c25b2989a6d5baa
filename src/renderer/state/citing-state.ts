import type { Seen } from '#contract/styles.ts';

/** How the reader cites, everywhere in the room. */
export interface Citing {
  readonly style: string;
  /** Null: the language of the style. */
  readonly locale: string | null;
  readonly seen: Seen;
  /** The title in the original's language behind the title, where one is known. */
  readonly originalTitle: boolean;
}

export const firstCiting: Citing = {
  style: 'chicago-notes-bibliography',
  locale: null,
  seen: 'digital',
  originalTitle: false,
};

/** What the contract takes. */
const most = { style: 2_000, locale: 35 } as const;

/** Reads what was stored; whatever does not fit, or the host would refuse, is left at its first value. */
export function restoreCiting(stored: unknown): Citing {
  const { style, locale, seen, originalTitle } = Object(stored) as Record<string, unknown>;
  return {
    style: isText(style, most.style) ? style : firstCiting.style,
    locale: isText(locale, most.locale) ? locale : null,
    seen: seen === 'paper' ? 'paper' : 'digital',
    originalTitle: originalTitle === true,
  };
}

const isText = (value: unknown, chars: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= chars;

/** As calls take it. */
export const citingArg = ({ style, locale, seen, originalTitle }: Citing) => ({
  style,
  seen,
  ...(locale !== null && { locale }),
  ...(originalTitle && { originalTitle }),
});
