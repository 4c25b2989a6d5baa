import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/**
 * A stand-in for the `electron` module that records how it is wired and can play the events back.
 * It knows only what the shell uses: a call of anything else fails the test. It shows what Carrel asks
 * of Electron, not what Electron makes of it; that is for the e2e suite in real Electron.
 */

type Answer<T> = (value: T) => void;
type RequestListener = (details: { url: string }, answer: Answer<{ cancel: boolean }>) => void;

export class SessionStandIn extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, answer: Answer<boolean>) => void) | null = null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null = null;
  devicePermission: ((details: unknown) => boolean) | null = null;
  displayMedia: ((request: unknown, answer: Answer<unknown>) => void) | null = null;
  beforeRequest: RequestListener | null = null;
  readonly schemes = new Map<string, (request: { url: string; method: string }) => Response>();
  readonly setSpellCheckerEnabled = vi.fn();
  readonly enableNetworkEmulation = vi.fn();
  readonly setProxy = vi.fn(() => Promise.resolve());
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.beforeRequest = listener;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: (request: { url: string; method: string }) => Response) => {
      this.schemes.set(scheme, handler);
    },
    unhandle: (scheme: string) => {
      this.schemes.delete(scheme);
    },
  };

  setPermissionRequestHandler(handler: SessionStandIn['permissionRequest']) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: SessionStandIn['permissionCheck']) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: SessionStandIn['devicePermission']) {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: SessionStandIn['displayMedia']) {
    this.displayMedia = handler;
  }
}

export class ContentsStandIn extends EventEmitter {
  readonly mainFrame = { url: 'app://carrel/index.html' };
  readonly forcefullyCrashRenderer = vi.fn();
  readonly send = vi.fn();
  readonly printToPDF = vi.fn((_options: object) => Promise.resolve(Buffer.from('%PDF-1.7')));
  readonly setWebRTCIPHandlingPolicy = vi.fn();
  windowOpen: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: ContentsStandIn['windowOpen']) {
    this.windowOpen = handler;
  }
}

export class WindowStandIn extends EventEmitter {
  readonly webContents = new ContentsStandIn();
  readonly loadURL = vi.fn((_url: string) => Promise.resolve());
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly destroy = vi.fn();
  readonly options: { webPreferences?: Record<string, unknown>; backgroundColor?: string };
  minimised = false;
  destroyed = false;

  constructor(options: WindowStandIn['options']) {
    super();
    this.options = options;
    recorded.windows.push(this);
    electron.app.emit('web-contents-created', {}, this.webContents);
  }
  isMinimized() {
    return this.minimised;
  }
  isDestroyed() {
    return this.destroyed;
  }
}

/** What happened, in order, and what was made. Emptied by `reset`. */
export const recorded = {
  calls: [] as string[],
  switches: new Map<string, string | undefined>(),
  privileged: [] as unknown[],
  windows: [] as WindowStandIn[],
  sessions: new Map<string, SessionStandIn>(),
  exposed: new Map<string, unknown>(),
  menus: [] as unknown[],
  /** Switches on the command line. */
  given: new Set<string>(),
  /** What the next lock says. */
  lock: true,
};

const note =
  (call: string) =>
  (...args: unknown[]) => {
    recorded.calls.push([call, ...args].join(' '));
  };

const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  enableSandbox: note('enableSandbox'),
  setPath: note('setPath'),
  quit: note('quit'),
  exit: note('exit'),
  requestSingleInstanceLock: () => {
    note('lock')();
    return recorded.lock;
  },
  whenReady: () => {
    note('ready')();
    return Promise.resolve();
  },
  commandLine: {
    hasSwitch: (name: string) => recorded.given.has(name),
    appendSwitch: (name: string, value?: string) => {
      note('switch')(name);
      recorded.switches.set(name, value);
    },
  },
});

function sessionOf(partition: string): SessionStandIn {
  const made = recorded.sessions.get(partition) ?? new SessionStandIn();
  recorded.sessions.set(partition, made);
  return made;
}

export const electron = {
  app,
  ipcMain: new EventEmitter(),
  ipcRenderer: Object.assign(new EventEmitter(), { send: vi.fn() }),
  BrowserWindow: WindowStandIn,
  nativeTheme: { shouldUseDarkColors: false },
  utilityProcess: { fork: vi.fn() },
  dialog: { showErrorBox: note('showErrorBox') },
  shell: { showItemInFolder: note('showItemInFolder') },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => {
      note('registerSchemes')();
      recorded.privileged.push(...schemes);
    },
  },
  session: {
    fromPartition: sessionOf,
    get defaultSession() {
      return sessionOf('');
    },
  },
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => recorded.menus.push(menu),
  },
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => recorded.exposed.set(name, value),
  },
};

/** A fresh Electron. */
export function reset(): void {
  for (const emitter of [app, electron.ipcMain, electron.ipcRenderer]) emitter.removeAllListeners();
  electron.ipcRenderer.send.mockReset();
  electron.utilityProcess.fork.mockReset();
  app.isPackaged = true;
  electron.nativeTheme.shouldUseDarkColors = false;
  recorded.calls.length = 0;
  recorded.privileged.length = 0;
  recorded.windows.length = 0;
  recorded.menus.length = 0;
  for (const map of [recorded.switches, recorded.sessions, recorded.exposed]) map.clear();
  recorded.given.clear();
  recorded.lock = true;
}
