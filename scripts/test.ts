import { resolve } from 'node:path';
import { keepCompiled } from './check/compile-cache.ts';
import { closingLines, reportLine, runChecks, type StepReport } from './check/steps.ts';
import { testWindow } from './check/window.ts';
import { provideTestNeeds } from './test-needs.ts';

/** `npm test`: everything. Types, lint, layers, unit and contract tests, then the window from end to end. */
const root = resolve(import.meta.dirname, '..');
const show = (report: StepReport) => console.log(reportLine(report));

const missing = provideTestNeeds();
if (missing) console.error(missing);
keepCompiled(root);
const reports = [...(await runChecks(root, show))];
const window = await testWindow(root, process.argv.slice(2));
show(window);
reports.push(window);
console.log(closingLines(reports));
process.exitCode = reports.some(({ failed }) => failed > 0) ? 1 : 0;
