import type { FoundBecause } from '#contract/search.ts';
import { langOf } from '../interpretation/reason-words.ts';
import { fieldsSentence, foundVersion, otherSpellings } from './reason-text.ts';

/** Why a record is among the results: where it was found, in which version, and by which other spelling. */
export function ReasonLine({ because: { reasons, versions } }: { readonly because: FoundBecause }) {
  if (reasons.length === 0) return null;
  const version = foundVersion(versions);
  return (
    <p className="entry-why">
      <span>
        {fieldsSentence(reasons)}
        {version !== null && (
          <>
            {' '}
            <span className="entry-why-rule">{version}</span>
          </>
        )}
      </span>
      {otherSpellings(reasons).map(({ text, because, words }) => (
        <span key={`${text} ${because}`} className="entry-why-spelling">
          <span lang={langOf(because)}>{text}</span> <span className="entry-why-rule">{words}</span>
        </span>
      ))}
    </p>
  );
}
