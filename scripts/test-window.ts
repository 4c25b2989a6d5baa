import { resolve } from 'node:path';
import { keepCompiled } from './check/compile-cache.ts';
import { closingLines, reportLine } from './check/steps.ts';
import { testWindow } from './check/window.ts';
import { provideTestNeeds } from './test-needs.ts';

/**
 * `npm run test:window [SPEC…]`: the tests of the window whole, with those that `npm test` leaves out (`long` in
 * e2e/fixtures/whole.ts): tasks by mouse that are tested by keyboard, every light and size. The last figures stand in
 * test/README.md.
 */
const root = resolve(import.meta.dirname, '..');
const missing = provideTestNeeds();
if (missing) console.error(missing);
keepCompiled(root);
process.env.CARREL_WINDOW = 'whole';
const report = await testWindow(root, process.argv.slice(2));
console.log(reportLine(report));
console.log(closingLines([report]));
process.exitCode = report.failed > 0 ? 1 : 0;
