import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{core,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    // Host tests start processes and fill disks; two at a time is what a small machine bears.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
