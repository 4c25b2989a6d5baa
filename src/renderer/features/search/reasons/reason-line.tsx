import type { Reason } from '#contract/search.ts';
import { langOf } from '../interpretation/reason-words.ts';
import { fieldsSentence, otherSpellings } from './reason-text.ts';

/** Why a record is among the results: where it was found, and by which other spelling. */
export function ReasonLine({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <p className="entry-why">
      <span>{fieldsSentence(reasons)}</span>
      {otherSpellings(reasons).map(({ text, because, words }) => (
        <span key={`${text} ${because}`} className="entry-why-spelling">
          <span lang={langOf(because)}>{text}</span> <span className="entry-why-rule">{words}</span>
        </span>
      ))}
    </p>
  );
}
