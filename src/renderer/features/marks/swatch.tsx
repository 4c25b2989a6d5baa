import type { MarkColour } from '#contract/mark-colours.ts';

/** A colour as its marks look, with their underline. Its name stands beside it. */
export function Swatch({ colour }: { readonly colour: MarkColour }) {
  return (
    <span className="swatch" data-colour={colour} aria-hidden>
      ab
    </span>
  );
}
