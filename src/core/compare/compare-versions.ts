import type { Comparison, TextDifference } from '#contract/compare.ts';
import type { DocumentModel } from '#contract/document.ts';
import { alignTexts, isSameLanguage } from './align-units.ts';
import { type TextUnits, textUnits } from './text-units.ts';
import { wordDifferences } from './word-differences.ts';

/**
 * Which paragraphs of two texts belong together and, in one language, which of their words differ. Texts are linked first and
 * told apart paragraph by paragraph, so that a long text takes no longer than its paragraphs do.
 */
export async function compareVersions(
  left: DocumentModel,
  right: DocumentModel,
  breathe: () => Promise<void>,
): Promise<Comparison> {
  const [one, other] = [textUnits(left), textUnits(right)];
  const links = await alignTexts(one, other, breathe);
  if (!isSameLanguage(left.language, right.language)) return { links, differences: null, coarse: 0 };
  const [lefts, rights] = [byKey(one), byKey(other)];
  const differences: TextDifference[] = [];
  let coarse = 0;
  for (const link of links) {
    await breathe();
    const found = wordDifferences(
      link.left.flatMap((key) => lefts.get(key) ?? []),
      link.right.flatMap((key) => rights.get(key) ?? []),
    );
    differences.push(...found.differences);
    if (found.isCoarse) coarse += 1;
  }
  return { links, differences, coarse };
}

const byKey = ({ body, footnotes }: TextUnits) =>
  new Map([...body, ...footnotes.flatMap(({ units }) => units)].map((unit) => [unit.key, unit]));
