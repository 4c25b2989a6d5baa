const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

/** A language in English words; a tag that names none stays as it is. `und` (BCP 47) would be called “root”. */
export function nameLanguage(tag: string): string {
  if (tag === 'und') return 'language not known';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
