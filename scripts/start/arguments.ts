import { parseArgs } from 'node:util';

export interface StartArguments {
  readonly help: boolean;
  readonly shell: 'electron' | 'chromium' | null;
  readonly headless: boolean;
  readonly screenshot: string | null;
  /** Picture's or window's size in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Another data folder than the usual one. */
  readonly data: string | null;
  /** Open a window that only reads, also beside one that is open. */
  readonly readOnly: boolean;
  readonly packs: readonly string[];
}

export const usage = `npm start -- [PACK.carrel …] [options]

  --shell electron|chromium   take this shell and no other
  --headless                  open the room without a display
  --screenshot FILE.png       with --headless: write a picture of the room and end
  --size 1280x800             size of window or picture
  --data FOLDER               another data folder (library, own packs)
  --read-only                 change nothing in the library; opens also beside a window that is open
  --help                      this text`;

/** Reads what follows `npm start --`. Throws a sentence for wrong usage. */
export function parseStartArguments(argv: readonly string[]): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      shell: { type: 'string' },
      headless: { type: 'boolean', default: false },
      screenshot: { type: 'string' },
      size: { type: 'string', default: '1280x800' },
      data: { type: 'string' },
      'read-only': { type: 'boolean', default: false },
    },
  });
  const { shell } = values;
  if (shell !== undefined && shell !== 'electron' && shell !== 'chromium') {
    throw new Error(`--shell takes electron or chromium, not “${shell}”.`);
  }
  const size = /^(\d{3,4})x(\d{3,4})$/.exec(values.size);
  if (!size) throw new Error(`--size takes WIDTHxHEIGHT such as 1280x800, not “${values.size}”.`);
  if (values.screenshot !== undefined && !values.headless) {
    throw new Error('--screenshot goes with --headless: npm start -- --headless --screenshot FILE.png');
  }
  return {
    help: values.help,
    shell: shell ?? null,
    headless: values.headless,
    screenshot: values.screenshot ?? null,
    size: { width: Number(size[1]), height: Number(size[2]) },
    data: values.data ?? null,
    readOnly: values['read-only'],
    packs: positionals,
  };
}
