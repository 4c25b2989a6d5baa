import { resolve } from 'node:path';
import { keepCompiled } from './check/compile-cache.ts';
import { closingLines, reportLine, runChecks } from './check/steps.ts';

/** `npm run check`: types of each runtime, format and lint, layers, unit tests. Exits 1 when one fails. */
const root = resolve(import.meta.dirname, '..');
keepCompiled(root);
const reports = await runChecks(root, (report) => {
  console.log(reportLine(report));
});
console.log(closingLines(reports));
process.exitCode = reports.some(({ failed }) => failed > 0) ? 1 : 0;
