/**
 * Electron's fuses as the packaged program has them, by their names in `@electron/fuses`; flipped when a
 * package is made, with every fuse of that Electron demanded, so that a new one fails the build.
 */
export const fuses = {
  RunAsNode: false,
  // There are no cookies; encrypting them would bring up the keyring's prompt.
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Enforced on macOS and Windows only; Linux has no such check.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // As Electron has it.
  WasmTrapHandlers: true,
} as const;
