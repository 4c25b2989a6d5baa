import { AppError } from '#contract/errors.ts';

/** A citation style that Carrel brings along. Files lie in `resources/styles/`. */
export interface Style {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly file: string;
  /** BCP 47; its locale is `locales-TAG.xml`. */
  readonly language: string;
}

/** The first one is the default. */
export const styles: readonly [Style, ...Style[]] = [
  {
    id: 'chicago-notes-bibliography',
    title: 'Chicago, notes and bibliography (17th and 18th editions)',
    aliases: ['chicago', 'chicago-notes-bibliography-archival'],
    file: 'chicago-notes-bibliography-archival.csl',
    language: 'en-US',
  },
];

export const defaultStyle: string = styles[0].id;

/** The style of this name or alias, in any case. Throws `style-unknown`, which lists those there are. */
export function findStyle(name: string): Style {
  const wanted = name.trim().toLowerCase();
  const style = styles.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
  if (style) return style;
  const known = styles.map(({ id, aliases }) => `${id} (or ${aliases.join(', ')})`).join('; ');
  throw new AppError('style-unknown', `Carrel has no citation style “${name}”. It has: ${known}.`);
}
