import { dirname, extname, posix } from 'node:path';
import { type Import, importsOf } from './imports.ts';
import { type Layer, layers, type Permit, testPackages } from './layers.ts';

/** A broken rule, with the place and the way out. `file` is relative to the project, with slashes. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Checks the imports of one file under `src/` against the table. Other rules see only the text of a
 * path, so `../../core/x.ts` slips past them; here every specifier is resolved to a file first.
 */
export function checkLayers(file: string, source: string): Finding[] {
  const name = layerOf(file);
  const layer = Object.hasOwn(layers, name) ? layers[name] : undefined;
  if (!layer) {
    return [{ file, line: 1, message: 'This file is in no known layer: lint/layers.ts lists them.' }];
  }
  return importsOf(file, source).flatMap((mention) => {
    const message = faultOf(file, name, layer, mention);
    return message === null ? [] : [{ file, line: mention.line, message }];
  });
}

/** `src/core/pack/x.ts` → `core`; a file directly in `src/` or outside it has no layer. */
function layerOf(file: string): string {
  const [src, name, rest] = file.split('/');
  return src === 'src' && name && rest !== undefined ? name : '';
}

function faultOf(file: string, name: string, layer: Layer, mention: Import): string | null {
  if (mention.specifier === null) {
    return 'An import whose name is computed cannot be checked: write the name out.';
  }
  // Vite's `?url` and the like say how to import, not what.
  const specifier = mention.specifier.replace(/\?.*$/, '');
  if (isTestHelp(specifier) && !isTest(file)) return `“${specifier}” is the help of tests, not for programs.`;
  if (specifier.startsWith('.')) return relativeFault(file, name, layer, mention.kind, specifier);
  // A test runs in Node, where schemas may run.
  const kind = isTest(file) && mention.kind === 'value' ? 'test' : mention.kind;
  if (specifier.startsWith('#')) return aliasFault(name, layer, kind, specifier);
  if (specifier.startsWith('/') || /^(file|data|https?):/.test(specifier)) {
    return `“${specifier}” is an address, not a module of this project.`;
  }
  return packageFault(file, name, layer, specifier);
}

type Kind = Import['kind'] | 'test';

function relativeFault(file: string, name: string, layer: Layer, kind: Kind, specifier: string) {
  const target = posix.join(posix.dirname(file), specifier);
  const targetLayer = layerOf(target);
  if (targetLayer === '') return `“${specifier}” leads out of the layers.`;
  if (targetLayer === name) return endingFault(layer, specifier);
  const alias = `#${target.slice('src/'.length)}`;
  // An address has no alias to use, so only the direction counts.
  if (kind === 'address') return aliasFault(name, layer, kind, alias);
  return `“${specifier}” crosses into ${targetLayer}: write “${alias}”.`;
}

function aliasFault(name: string, layer: Layer, kind: Kind, specifier: string): string | null {
  const [target = '', ...rest] = posix.normalize(specifier.slice(1)).split('/');
  if (!Object.hasOwn(layers, target)) return `“${specifier}” names no known layer.`;
  if (target === name) return endingFault(layer, specifier);
  const permit = Object.hasOwn(layer.layers, target) ? layer.layers[target] : undefined;
  if (!permit) return `${name} may not import ${target} (“${specifier}”).`;
  if (permit === 'types' && kind !== 'types') {
    return `${name} may import only types of ${target} (“${specifier}”).`;
  }
  const module = rest.join('/').replace(/\.ts$/, '');
  if (isList(permit)) {
    if (!permit.includes(module)) {
      return `${name} may import only ${permit.join(', ')} of ${target}, not “${specifier}”.`;
    }
  } else if (typeof permit === 'object' && kind === 'value' && !permit.values.includes(module)) {
    return `${name} may import only types of “${specifier}”; values only of ${permit.values.join(', ')}.`;
  }
  return endingFault(layer, specifier);
}

const isList = (permit: Permit): permit is readonly string[] => Array.isArray(permit);

/** Node runs the source as it stands and completes no ending, which the type checker does not notice. */
function endingFault(layer: Layer, specifier: string): string | null {
  const ending = extname(specifier);
  const known = ['.ts', '.tsx', '.json', ...(layer.assets ?? [])];
  return known.includes(ending) ? null : `“${specifier}” must end in one of ${known.join(', ')}.`;
}

function packageFault(file: string, name: string, layer: Layer, specifier: string): string | null {
  const permitted = isTest(file) ? [...layer.packages, ...testPackages] : layer.packages;
  if (specifier.startsWith('node:') && permitted.includes('node:')) return null;
  const parts = specifier.split('/');
  const wanted = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  if (permitted.includes(wanted) || permitted.includes(`${dirname(wanted)}/*`)) return null;
  return `${name} may not import the package “${wanted}”; lint/layers.ts lists what it may.`;
}

/** A test, or the help of several (`test-….ts`), which no program may import. */
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || isTestHelp(file);
const isTestHelp = (file: string): boolean => /(?:^|\/)test-[^/]+\.tsx?$/.test(file);
