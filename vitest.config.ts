// How the tests run: rules beside their files, stories in test/, all on one real database server; browser stories after them, one by one.
import { defineConfig } from 'vitest/config'

const common = {
  environment: 'node',
  pool: 'forks',
  setupFiles: ['test/no-console.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  teardownTimeout: 20_000,
} as const

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    teardownTimeout: 20_000,
    projects: [
      { test: { ...common, setupFiles: [...common.setupFiles], name: 'house', maxWorkers: 2, include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'], exclude: ['test/browser/**'], sequence: { groupOrder: 0 } } },
      { test: { ...common, setupFiles: [...common.setupFiles], name: 'browser', maxWorkers: 1, include: ['test/browser/**/*.test.ts'], globalSetup: ['test/browser/setup.ts'], testTimeout: 60_000, hookTimeout: 120_000, sequence: { groupOrder: 1 } } },
    ],
  },
})
