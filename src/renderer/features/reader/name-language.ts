const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

/** A language in English words; a tag that names none stays as it is. */
export function nameLanguage(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
