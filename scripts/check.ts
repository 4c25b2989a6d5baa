import { resolve } from 'node:path';
import { closingLine, reportLine, runChecks } from './check/steps.ts';

/** `npm run check`: types of each runtime, format and lint, layers, unit tests. Exits 1 when one fails. */
const reports = await runChecks(resolve(import.meta.dirname, '..'), (report) => {
  console.log(reportLine(report));
});
console.log(closingLine(reports));
process.exitCode = reports.some(({ failed }) => failed > 0) ? 1 : 0;
