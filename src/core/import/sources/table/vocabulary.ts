import type { Field } from './fields.ts';

/**
 * What headers are called, in small letters and without their namespaces: Dublin Core, Omeka, CollectionBuilder,
 * DSpace, Zotero's table, and plain English. The first words of a field are its surest.
 */
const phrases: Readonly<Partial<Record<Field, string>>> = {
  id: 'id, identifier, record id, record number, record, record no, document id, document number, item id, object id, objectid, docid, doc id, document no, item number, accession number, key, uid, uuid, identifier local',
  title:
    'title, document title, item title, main title, title main, headline, subject line, name, label, caption',
  'original-title':
    'original title, title original, original language title, title in original language, uniform title',
  date: 'date, date created, created, date issued, issued, document date, doc date, item date, dates, date of document, date text, date normalized, edtf, year, publication year',
  'date-approximate': 'date is approximate, approximate date, date approximate',
  'date-drafted': 'date drafted, date written, drafted',
  'date-event': 'date of event, event date',
  'date-sent': 'date sent, sent',
  'date-received': 'date received, received',
  author:
    'author, authors, creator, creators, contributor author, written by, by, writer, originator, created by, author name, author names, artist, photographer',
  sender: 'sender, from, sent by, correspondent from, senders',
  recipient: 'recipient, recipients, addressee, addressees, to, sent to, correspondent to, receiver',
  mentioned:
    'people, persons, person, names, people mentioned, persons mentioned, mentioned, names mentioned',
  contributor: 'contributor, contributors, contributed by, editor, editors, contributor editor',
  translator: 'translator, translated by, translators, contributor translator',
  donor: 'donor, donated by, gift of',
  abstract:
    'abstract, description, summary, description abstract, abstract note, scope and content, synopsis, document summary, item description',
  subject:
    'subject, subjects, keyword, keywords, topic, topics, tag, tags, subject headings, manual tags, automatic tags, descriptors, subject topic, themes',
  place:
    'place, places, location, locations, coverage, spatial, spatial coverage, coverage spatial, place name, geographic, geographic coverage, place of creation, city, country, subject geographic',
  language: 'language, languages, lang, language iso, language code',
  genre:
    'genre, type, document type, doc type, item type, kind, form, type of document, itemtype, record type',
  provenance:
    'provenance, source, archival source, source citation, citation of source, relation is part of source',
  repository:
    'repository, archive, holding institution, archives, institution, holding archive, library, contributing institution',
  shelfmark:
    'shelfmark, call number, reference, reference code, reference number, archive location, loc in archive, fonds, opis, delo, listy, file number, file no, box, folder, box number, folder number, series',
  rights:
    'rights, license, licence, copyright, rights statement, rightsstatement, access rights, terms of use, usage rights, rights license',
  url: 'url, urls, uri, link, links, web address, permalink, handle, identifier uri, item uri, reference url, ref url, file url, website, web page, source url, object url, doi',
  related: 'parent id, parentid, parent, relation, related, related records, is part of, see also',
  text: 'text, full text, fulltext, transcription, transcript, body, content, contents, ocr, ocr text, object transcript, document text, extracted text, plain text, text original',
  translation: 'translation, english translation, text translation, translated text',
  file: 'file, filename, file name, text file, path, file path, textfile, transcript file, transcription file, attachment, document file',
};

const known: ReadonlyMap<string, readonly [Field, number]> = new Map(
  Object.entries(phrases).flatMap(([field, list]) =>
    list.split(', ').map((phrase, index) => [phrase, [field as Field, 1 - index / 100]] as const),
  ),
);

const namespaces =
  /^(?:dublin core|dcterms|dct|dc|bibo|foaf|schema|mods|ead|item type metadata|item metadata|metadata|omeka|zotero|cdwa|vra|_?source) /;
const noise =
  /^(?:the|doc|document|item|raw|original|printed|normali[sz]ed|full|free) | (?:raw|original|printed|field|value|literal|as printed|text|string|s)$/;

/** What a header means by its name alone, and how sure that is, from 0 to 1. */
export function fieldOfHeader(header: string): { readonly field: Field; readonly certainty: number } | null {
  let phrase = wordsOf(header);
  while (namespaces.test(phrase)) phrase = phrase.replace(namespaces, '');
  for (let certainty = 1; phrase !== ''; certainty *= 0.7) {
    const found = known.get(phrase);
    if (found) return { field: found[0], certainty: certainty * found[1] };
    const shorter = phrase.replace(noise, '');
    if (shorter === phrase) return null;
    phrase = shorter;
  }
  return null;
}

/** "dcterms:dateIssued" → "dcterms date issued"; "dc.title[en_US]" → "dc title". */
const wordsOf = (header: string): string =>
  header
    .normalize('NFKC')
    .slice(0, 200)
    .replace(/\[[^\]]*\]$/, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
