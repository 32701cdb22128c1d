// How the pages are built: one root, hashed files, and of react-aria's texts only the languages we speak.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { ariaLocales } from './src/platform/web/aria-locales.ts'

export default defineConfig({
  root: 'src/shell/web',
  base: '/',
  plugins: [react(), ariaLocales()],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4080' } },
})
