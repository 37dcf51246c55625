// Builds the かも? page beside the console's files, under /k/: one script, one style sheet, nothing inline, no framework.
import { defineConfig } from 'vite'
import { contractRoutes } from '#apps/contract/build/contract-routes.ts'
import { ownSigns } from './build/own-signs.ts'

export default defineConfig({
  base: '/k/',
  plugins: [contractRoutes(new URL('../contract/', import.meta.url), /^kamo\./), ownSigns()],
  build: {
    // Phones of the staff's own, some of them years old.
    target: ['chrome87', 'safari14', 'firefox90'],
    outDir: '../console/dist/k',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { page: new URL('index.html', import.meta.url).pathname, worker: new URL('worker.ts', import.meta.url).pathname },
      // The worker's address may never change, or browsers keep the old one for ever.
      output: { entryFileNames: ({ name }) => (name === 'worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: { '/api': process.env['KOKOROE_API'] ?? 'http://127.0.0.1:8090' } },
})
