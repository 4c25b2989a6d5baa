import { importSources } from '#core/import/import-sources.ts';
import { report } from './child.ts';

/** A process of its own: imports the folder of its first argument into the pack of its second. */
const [folder = '', out = ''] = process.argv.slice(2);
const { records, versions, bytes, skipped } = await importSources([folder], { out, title: 'Volumes' });
report({ records, versions, bytes, skipped: skipped.length });
