import type { Probe } from './attempt.ts';

/** Resolves where something is there, which nothing of this kind should be. */
const isThere = (value: unknown): Promise<void> =>
  value === undefined || value === null ? Promise.reject(new Error('not there')) : Promise.resolve();
const named = (name: string) => (globalThis as Record<string, unknown>)[name];
const device = (name: string, ask: string): Promise<unknown> => {
  const api = (navigator as unknown as Record<string, Record<string, (options: object) => Promise<unknown>>>)[
    name
  ];
  return api?.[ask]?.({ filters: [], acceptAllDevices: true }) ?? Promise.reject(new Error('not there'));
};

/** What a page could ask of this machine, and what a program behind it could leave lying about. */
export const machineProbes: readonly Probe[] = [
  { name: 'clipboardText', run: () => navigator.clipboard.readText() },
  { name: 'clipboardPictures', run: () => navigator.clipboard.read() },
  {
    name: 'place',
    run: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  },
  { name: 'microphone', run: () => navigator.mediaDevices.getUserMedia({ audio: true }) },
  { name: 'camera', run: () => navigator.mediaDevices.getUserMedia({ video: true }) },
  { name: 'screen', run: () => navigator.mediaDevices.getDisplayMedia() },
  { name: 'midi', run: () => navigator.requestMIDIAccess() },
  { name: 'usb', run: () => device('usb', 'requestDevice') },
  { name: 'serial', run: () => device('serial', 'requestPort') },
  { name: 'hid', run: () => device('hid', 'requestDevice') },
  { name: 'bluetooth', run: () => device('bluetooth', 'requestDevice') },
  {
    name: 'notifications',
    run: async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
    },
  },
  {
    name: 'installedTypefaces',
    run: async () => {
      const list = named('queryLocalFonts') as (() => Promise<unknown[]>) | undefined;
      if ((await list?.())?.length === 0 || list === undefined) throw new Error('none');
    },
  },
  {
    name: 'choosingFile',
    run: () => {
      const ask = named('showOpenFilePicker') as (() => Promise<unknown>) | undefined;
      return ask?.() ?? Promise.reject(new Error('not there'));
    },
  },
  {
    name: 'wakeLock',
    run: () => navigator.wakeLock.request('screen'),
  },
  {
    name: 'sharedMemory',
    run: () => isThere(named('SharedArrayBuffer')),
  },
  { name: 'nodeRequire', run: () => isThere(named('require')) },
  { name: 'nodeProcess', run: () => isThere(named('process')) },
  { name: 'nodeModule', run: () => isThere(named('module')) },
  { name: 'nodeBuffer', run: () => isThere(named('Buffer')) },
  { name: 'nodeGlobal', run: () => isThere(named('global')) },
  { name: 'electron', run: () => isThere(named('electron') ?? named('ipcRenderer')) },
  {
    name: 'extensions',
    run: () => isThere((named('chrome') as { runtime?: { id?: unknown } } | undefined)?.runtime?.id),
  },
];
