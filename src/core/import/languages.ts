/**
 * The BCP 47 tag of a language that a table names by tag, by ISO 639 code of two or three letters ("rus", "ger"),
 * or by its English name. Null where it is none of these.
 */
export function languageTag(printed: string): string | null {
  const text = printed.trim();
  const named = byName().get(text.toLowerCase());
  if (named !== undefined) return named;
  try {
    const locale = new Intl.Locale(text.replaceAll('_', '-'));
    return names.of(locale.language) === undefined ? null : locale.baseName;
  } catch {
    return null;
  }
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
let known: ReadonlyMap<string, string> | undefined;

/** English names of the languages with a code of two letters (ISO 639-1). */
function byName(): ReadonlyMap<string, string> {
  known ??= new Map(
    letters
      .flatMap((one) => letters.map((two) => one + two))
      .flatMap((code) => {
        const name = names.of(code);
        const [tag = code] = Intl.getCanonicalLocales(code);
        return name === undefined ? [] : [[name.toLowerCase(), tag] as const];
      }),
  );
  return known;
}
