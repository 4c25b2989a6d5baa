import type { Style } from '#contract/styles.ts';

/** As many as anybody looks through; the next word that is typed leaves fewer. */
const most = 60;

const origins: readonly Style['origin'][] = ['own', 'added', 'found'];

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The styles that have every word that was typed, Carrel's own first, then those that were added, then those on this machine;
 * in each, those whose title begins with what was typed go before. `more` are left out.
 */
export function findStyles(styles: readonly Style[], typed: string) {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const beginning = words.join(' ');
  const rank = ({ title, origin }: Style) =>
    origins.indexOf(origin) * 2 + (folded(title).startsWith(beginning) ? 0 : 1);
  const found = styles
    .filter(({ title, id }) => words.every((word) => folded(`${title} ${id}`).includes(word)))
    .sort((one, other) => rank(one) - rank(other));
  return { found: found.slice(0, most), more: Math.max(0, found.length - most) };
}
