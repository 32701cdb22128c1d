// How the chat for other people's pages is built: one classic script, chat.js, beside the pages.
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/web',
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    copyPublicDir: false,
    lib: {
      entry: 'src/contact/chat/widget/main.ts',
      formats: ['iife'],
      name: 'opokaChat',
      fileName: () => 'chat.js',
    },
  },
})
