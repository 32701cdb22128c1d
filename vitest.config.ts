// How the tests run: rules beside their files, stories in test/, all on one real database server; browser stories after them, one by one.
import { defineConfig } from 'vitest/config'

const common = {
  environment: 'node',
  pool: 'forks',
  setupFiles: ['test/no-console.ts', 'test/seed.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  teardownTimeout: 20_000,
} as const

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    teardownTimeout: 20_000,
    projects: [
      {
        test: {
          ...common,
          setupFiles: [...common.setupFiles],
          name: 'house',
          maxWorkers: 2,
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/soak/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          setupFiles: [...common.setupFiles],
          name: 'browser',
          maxWorkers: 1,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      // Hours of work: only where `npm run soak` asks for them.
      ...(process.env.OPOKA_SOAK
        ? [
            {
              test: {
                ...common,
                setupFiles: [...common.setupFiles],
                name: 'soak',
                maxWorkers: 2,
                include: ['test/soak/**/*.test.ts'],
                testTimeout: 600_000,
                hookTimeout: 600_000,
                sequence: { groupOrder: 2 },
              },
            },
          ]
        : []),
    ],
  },
})
