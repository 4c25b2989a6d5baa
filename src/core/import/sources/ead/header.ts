import { languageTag } from '../../languages.ts';
import { childNamed, descendants, type Element } from '../../xml/tree.ts';
import { isAddress } from './to-inlines.ts';
import { wordsOf } from './words.ts';

/** What a finding aid says of itself (`eadheader`, in EAD3 `control`). */
export interface Header {
  readonly title: string | null;
  /** The language in which it describes, as a BCP 47 tag. */
  readonly language: string | null;
  /** Where it is found. */
  readonly urls: readonly string[];
  /** Title, authors, edition and publisher as elements, for the text of the whole's record. */
  readonly publication: Element | null;
}

export const noHeader: Header = { title: null, language: null, urls: [], publication: null };

export function readHeader(header: Element): Header {
  const elements = [...descendants(header)];
  const titles = elements.filter(({ name }) => name === 'titleproper');
  const title = titles.find(({ attributes }) => attributes.type !== 'filing') ?? titles[0];
  const used = elements.find(({ name }) => name === 'langusage' || name === 'languagedeclaration');
  const language = used && [...descendants(used)].find(({ name }) => name === 'language');
  const urls = elements.flatMap(({ attributes: { url, instanceurl, href }, name }) =>
    name === 'eadid' || name === 'recordid' || name === 'representation'
      ? [url ?? instanceurl ?? href ?? '']
      : [],
  );
  return {
    title: (title && wordsOf(title)) || null,
    language:
      languageTag(language?.attributes.langcode ?? '') ?? languageTag((language && wordsOf(language)) ?? ''),
    urls: [...new Set(urls.map((url) => url.trim()).filter(isAddress))],
    publication: childNamed(header, 'filedesc') ?? null,
  };
}
