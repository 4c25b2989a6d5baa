import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { textsAt } from '#core/read/searched-texts.ts';
import { type Figure, ms, percentile } from '../report.ts';
import { type Measured, measured } from './child.ts';
import { repeatVolumes, volumesBeside } from './volumes.ts';
import { hasZimWriter, zimBytes } from './zim.ts';

const rounds = 3;
const times = 10;

/** Time, memory and size of an import of 39 volumes, against a bare loop, a ZIM file, and ten times as many. */
export function measureImport(root: string): Figure[] {
  const volumes = volumesBeside(root);
  if (volumes === null) return [{ what: 'import', value: '–', against: 'no volumes in ../shared/data/frus' }];
  const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-import-'));
  try {
    const path = join(folder, 'volumes.carrel');
    const { ours, bare } = turnAbout(volumes, folder, path);
    return [
      ...timeFigures(ours, bare),
      ...sizeFigures(path, folder),
      ...tenfoldFigures(volumes, folder, path, ours),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function turnAbout(volumes: string, folder: string, path: string) {
  const ours: Measured[] = [];
  const bare: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(measured('bare-loop.ts', volumes, join(folder, `bare-${round}.db`)));
    ours.push(measured('import-volumes.ts', volumes, path));
  }
  return { ours, bare };
}

const median = (of: readonly Measured[], key: 'seconds' | 'cpuSeconds' | 'maxMb') =>
  percentile(
    of.map((each) => each[key]),
    0.5,
  );

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const ratio = (one: number, other: number) => `${(one / other).toFixed(2)} ×`;

function timeFigures(ours: readonly Measured[], bare: readonly Measured[]): Figure[] {
  const [time, peer] = [median(ours, 'seconds'), median(bare, 'seconds')];
  const [cpu, peerCpu] = [median(ours, 'cpuSeconds'), median(bare, 'cpuSeconds')];
  return [
    {
      what: `import of 39 volumes (${ours[0]?.said.records} records), median of ${rounds}`,
      value: `${time.toFixed(1)} s`,
      against: `bare loop ${peer.toFixed(1)} s: ${ratio(time, peer)} (processor: ${cpu.toFixed(1)} and ${peerCpu.toFixed(1)} s, ${ratio(cpu, peerCpu)})`,
    },
    {
      what: 'import of 39 volumes: resident memory at most',
      value: `${Math.max(...ours.map(({ maxMb }) => maxMb)).toFixed(0)} MB`,
      against: `bare loop ${median(bare, 'maxMb').toFixed(0)} MB`,
    },
  ];
}

function sizeFigures(path: string, folder: string): Figure[] {
  const pack = openPack(path);
  try {
    const bytes = statSync(path).size;
    const plain = plainBytes(pack);
    const figures: Figure[] = [
      {
        what: 'pack of 39 volumes',
        value: mb(bytes),
        against: `plain text ${mb(plain)}: ${ratio(bytes, plain)}`,
      },
    ];
    if (hasZimWriter()) {
      const zim = zimBytes(pack, folder);
      figures.push({
        what: 'pack of 39 volumes',
        value: mb(bytes),
        against: `ZIM with full-text index ${mb(zim)}: ${ratio(bytes, zim)}`,
      });
    }
    return figures;
  } finally {
    pack.close();
  }
}

/** The words of all texts, UTF-8. */
function plainBytes(pack: Pack): number {
  let bytes = 0;
  for (let row = 1; row <= pack.collection.records; row += 1) {
    for (const text of textsAt(pack, row)) bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function tenfoldFigures(volumes: string, folder: string, small: string, ours: readonly Measured[]): Figure[] {
  const sources = join(folder, 'tenfold');
  repeatVolumes(volumes, sources, times);
  const path = join(folder, 'tenfold.carrel');
  const one = median(ours, 'seconds');
  const ten = measured('import-volumes.ts', sources, path);
  const [opens, peer] = [openingMs(path), openingMs(small)];
  return [
    {
      what: `import of ${times} × 39 volumes (${ten.said.records} records)`,
      value: `${ten.seconds.toFixed(0)} s, ${ten.maxMb.toFixed(0)} MB resident, pack ${mb(ten.said.bytes ?? 0)}`,
      against: `39 volumes ${one.toFixed(1)} s: ${ratio(ten.seconds, one)}`,
    },
    {
      what: `opening the pack of ${times} × 39 volumes, median of 21`,
      value: ms(opens),
      against: `39 volumes ${ms(peer)}: ${ratio(opens, peer)}`,
    },
  ];
}

function openingMs(path: string): number {
  const samples = Array.from({ length: 21 }, () => {
    const start = performance.now();
    openPack(path).close();
    return performance.now() - start;
  });
  return percentile(samples, 0.5);
}
