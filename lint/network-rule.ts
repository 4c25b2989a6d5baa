import { Visitor } from 'oxc-parser';
import { importsOf, parseSource } from './imports.ts';
import type { Finding } from './layer-rule.ts';

/** Modules of Node that open networks, or let somebody in. */
const modules = new Set(
  ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'repl'].map(
    (name) => `node:${name}`,
  ),
);

/** What a page or a shell could ask something outside by, or hand an address to another program with. */
const names = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'openExternal',
  'openPath',
]);

/** The page that shows what can be reached has to try. */
const mayTry = 'src/renderer/features/reach/';

/** Finds every way out of this machine in one file: there is none, so that nothing need be trusted to keep to itself. */
export function checkNetwork(file: string, source: string): Finding[] {
  if (file.startsWith(mayTry)) return [];
  const { program, lineAt } = parseSource(file, source);
  const found: Finding[] = [];
  const add = (line: number, what: string) =>
    found.push({ file, line, message: `“${what}” leads out of this machine, and nothing here may.` });
  for (const { specifier, line } of importsOf(file, source)) {
    const module = specifier?.startsWith('node:') ? specifier : `node:${specifier}`;
    if (modules.has(module)) add(line, specifier ?? '');
  }
  const refuse = (start: number, name: string | null) => {
    if (name !== null && names.has(name)) add(lineAt(start), name);
  };
  new Visitor({
    CallExpression({ callee }) {
      if (callee.type === 'Identifier') refuse(callee.start, callee.name);
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        refuse(callee.start, callee.property.name);
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier') refuse(callee.start, callee.name);
    },
  }).visit(program);
  return found;
}
