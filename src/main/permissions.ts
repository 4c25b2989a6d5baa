import type { Session } from 'electron';

/**
 * Denies every permission. All four handlers are needed: Electron grants what no handler refuses, and
 * asks each of them about other things. The refusal does not look at the origin, which Electron has
 * misreported for child frames (CVE-2026-34777).
 *
 * The asynchronous clipboard is denied too; copying works by the `copy` event, which needs no permission.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
