import type { TextLink } from '#contract/compare.ts';
import type { DocumentModel } from '#contract/document.ts';
import { alignTexts } from './align-units.ts';
import { textUnits } from './text-units.ts';

/** Which paragraphs of two texts belong together, in the order of the texts. */
export const linkTexts = (
  left: DocumentModel,
  right: DocumentModel,
  breathe: () => Promise<void>,
): Promise<TextLink[]> => alignTexts(textUnits(left), textUnits(right), breathe);
