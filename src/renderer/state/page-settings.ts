/** How texts are set on the page. Kept with the room, for all of them. */
export interface PageSettings {
  /** Size of the letters, in percent of ours. */
  readonly size: number;
  /** Height of a line, in heights of its letters. */
  readonly leading: number;
  /** Length of a line, in letters. */
  readonly measure: number;
  readonly face: 'serif' | 'sans';
  /** Whether paragraphs have a number in the margin. */
  readonly numbered: boolean;
  /** Whether what is printed has the reader's marks. */
  readonly printMarks: boolean;
}

export const plainPage: PageSettings = {
  size: 100,
  leading: 1.6,
  measure: 66,
  face: 'serif',
  numbered: false,
  printMarks: false,
};

export const pageFaces = ['serif', 'sans'] as const satisfies readonly PageSettings['face'][];

/** What the steps go through. Beyond them a line is no line any more, or the eye loses it. */
export const pageSteps = {
  size: [80, 90, 100, 110, 120, 135, 150, 175, 200],
  leading: [1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2],
  measure: [45, 52, 59, 66, 73, 80, 90],
} as const;

export type Stepped = keyof typeof pageSteps;

/** The settings one step further; the same where there is none. */
export function stepPage(settings: PageSettings, what: Stepped, by: 1 | -1): PageSettings {
  const steps: readonly number[] = pageSteps[what];
  const next = steps[steps.indexOf(settings[what]) + by];
  return next === undefined ? settings : { ...settings, [what]: next };
}

export const isPlainPage = (settings: PageSettings): boolean =>
  (Object.keys(plainPage) as (keyof PageSettings)[]).every((each) => settings[each] === plainPage[each]);

/** Reads stored settings; what is no step of ours is left as it comes. */
export function restorePage(stored: unknown): PageSettings {
  const { face, numbered, printMarks, ...values } = Object(stored) as Record<string, unknown>;
  const step = (what: Stepped): number =>
    pageSteps[what].find((each) => each === values[what]) ?? plainPage[what];
  return {
    size: step('size'),
    leading: step('leading'),
    measure: step('measure'),
    face: pageFaces.find((each) => each === face) ?? plainPage.face,
    numbered: numbered === true,
    printMarks: printMarks === true,
  };
}
