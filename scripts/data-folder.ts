import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Electron keeps the program's data (`app.getPath('userData')`), so that a record is the same one in a browser. */
export function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string = homedir()): string {
  const name = 'Civic Envoy';
  if (platform === 'darwin') return join(home, 'Library/Application Support', name);
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData/Roaming'), name);
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), name);
}
