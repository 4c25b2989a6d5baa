import { importSources } from '#core/import/import-sources.ts';
import { report } from './child.ts';

/** A process of its own: imports the folder of its first argument into the pack of its second, under the title of its third. */
const [folder = '', out = '', title = 'Volumes'] = process.argv.slice(2);
const { records, versions, bytes, skipped } = await importSources([folder], { out, title });
report({ records, versions, bytes, skipped: skipped.length });
