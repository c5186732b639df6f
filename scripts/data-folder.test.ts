import { expect, it } from 'vitest';
import { dataFolder } from './data-folder.ts';

it.each([
  ['linux', {}, '/home/ana/.config/Civic Envoy'],
  ['linux', { XDG_CONFIG_HOME: '/data' }, '/data/Civic Envoy'],
  ['darwin', {}, '/home/ana/Library/Application Support/Civic Envoy'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Civic Envoy'],
] as const)('keeps the record where the desktop program keeps it on %s', (platform, env, folder) => {
  expect(dataFolder(platform, env, '/home/ana')).toBe(folder);
});
