import { dirname } from 'node:path';

/** The folder of the project. */
export const root = dirname(import.meta.dirname);

/** Chromium refuses to run with its sandbox as root on Linux, as in a container. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Whether there is a screen to show a window on. Only Linux can be without one and say so. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
