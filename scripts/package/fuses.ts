import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from '#main/fuses.ts';

type FuseName = keyof typeof fuses;
const names = Object.keys(fuses) as FuseName[];

/** Sets every fuse of a packed program, and reads them back. A fuse that we do not know is an error: it fails the build. */
export async function fuseProgram(program: string, platform: string): Promise<void> {
  const wanted = Object.fromEntries(names.map((name) => [FuseV1Options[name], fuses[name]]));
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // A signature that was there does not hold any more; on Apple's processors a program needs one.
    resetAdHocDarwinSignature: platform === 'darwin',
    ...(wanted as Record<FuseV1Options, boolean>),
  });
  const wrong = await wrongFuses(program);
  if (wrong.length > 0)
    throw new Error(`Fuses of ${program} are not as they should be: ${wrong.join(', ')}.`);
}

/** The fuses of a program that are not as `src/main/fuses.ts` has them. */
export async function wrongFuses(program: string): Promise<FuseName[]> {
  const wire = await getCurrentFuseWire(program);
  return names.filter(
    (name) => wire[FuseV1Options[name]] !== (fuses[name] ? FuseState.ENABLE : FuseState.DISABLE),
  );
}
