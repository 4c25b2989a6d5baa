import { listCounted, placeOf, t } from '../../import-words.ts';
import { limitWarnings } from '../../limited-warnings.ts';
import type { FoundRecord, ImportReport, ReadSettings, Source, SourceFile } from '../../source.ts';
import { rootOf, xmlHeadOf } from '../../xml/root-of.ts';
import { type HarvestSurvey, inputOf, missingPages, type Surveyed, surveyHarvest } from './harvest.ts';
import { type Entry, newPage, readPage } from './read-page.ts';
import { holders } from './terms.ts';
import { type Harvest, toRecord } from './to-record.ts';

const answers = /^(?:OAI-PMH|ListRecords|GetRecord|ListSets)$/;
const descriptions =
  /^(?:dc|oai_dc|qdc|qualifieddc|simpledc|RDF|metadata|records?|collection|items?|root|repository|harvest)$/i;

/** Descriptions in Dublin Core: answers of OAI-PMH, and plain files; see docs/import.md. */
export const dublinCore: Source = {
  name: 'dublin-core',
  description:
    'Dublin Core in XML: harvested pages of OAI-PMH (oai_dc, qualified), and files of descriptions',
  detect(file) {
    const head = xmlHeadOf(file);
    const root = rootOf(head) ?? '';
    if (answers.test(root)) return true;
    return descriptions.test(root) && /purl\.org\/dc\/|dublincore\.org/i.test(head) && hasTerm.test(head);
  },
  read: (files, report, settings) => readHarvest(files, report, settings),
};

const hasTerm = /<(?:[\w.-]+:)?(?:title|creator|identifier|date|description|subject)[\s>/]/;

async function* readHarvest(
  files: readonly SourceFile[],
  report: ImportReport,
  settings: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const survey = await surveyHarvest(files, report, settings);
  for (const surveyed of survey.files) yield* recordsOf(surveyed, survey, report, settings);
  for (const warning of missingPages(survey.files)) report.warn(warning);
}

async function* recordsOf(
  { file, number }: Surveyed,
  survey: HarvestSurvey,
  report: ImportReport,
  { breathe, encoding }: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const warnings = limitWarnings(report);
  const [kinds, lost] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, of: string) => void counts.set(of, (counts.get(of) ?? 0) + 1);
  let at = -1;
  for (const entries of readPage(inputOf(file, encoding), newPage())) {
    for (const entry of entries) {
      at += 1;
      await breathe();
      const where = placeOf(file.path, entry.line);
      const why = whyNot(entry, number, at, survey);
      if (why !== null || entry.metadata === null) {
        report.skip(where, why ?? '');
        continue;
      }
      const made = toRecord(entry.header, entry.metadata, {
        ...lookups(survey),
        warn: (kind, what) => warnings.warn(kind, t('remark', { where, what })),
        leaveOut: (term) => count(lost, term),
        unknownKind: (printed) => count(kinds, printed.slice(0, 60)),
      });
      if (typeof made === 'string') report.skip(where, made);
      else yield { ...made, where };
    }
  }
  warnings.finish();
  if (kinds.size > 0)
    report.warn(t('kindsUnknown', { path: file.path, kinds: listCounted(kinds, mostNamed) }));
  if (lost.size > 0)
    report.warn(t('elementsLost', { path: file.path, elements: listCounted(lost, mostNamed) }));
}

/** Why an entry becomes no record; null where it does. */
function whyNot(
  { header, metadata, format, isTooLarge }: Entry,
  file: number,
  at: number,
  { newest, files }: HarvestSurvey,
): string | null {
  const best = newest.get(header?.identifier ?? '');
  if (best !== undefined && (best.file !== file || best.at !== at)) {
    const path = files.find(({ number }) => number === best.file)?.file.path;
    const isNewer = best.datestamp > (header?.datestamp ?? '');
    return t(isNewer ? 'newerAt' : 'sameAt', { place: placeOf(path ?? '', best.line) });
  }
  if (header?.isDeleted) return t('deletedAtSource');
  if (isTooLarge) return t('descriptionTooLong');
  if (metadata !== null) return null;
  return format === null || holders.has(format) ? t('noDescription') : t('notDublinCore', { format });
}

const lookups = ({
  counts,
  newest,
  owners,
  files,
}: HarvestSurvey): Pick<Harvest, 'countOf' | 'idOf' | 'setName'> => ({
  countOf: (identifier) => counts.get(identifier) ?? 0,
  idOf(identifier) {
    if (newest.has(identifier)) return identifier;
    return owners.get(identifier) ?? (counts.get(identifier) === 1 ? identifier : null);
  },
  setName: (spec) => files.map(({ page }) => page.sets.get(spec)).find((name) => name !== undefined) ?? null,
});

const mostNamed = 12;
