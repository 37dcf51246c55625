// Builds the console into dist: no inline script or style, one chunk per page, nothing fetched from elsewhere.
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contractRoutes } from '#apps/contract/build/contract-routes.ts'
import { twoLanguages } from './build/two-languages.ts'

export default defineConfig({
  plugins: [twoLanguages(), contractRoutes(new URL('../contract/', import.meta.url)), react(), tailwind()],
  build: {
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': process.env['KOKOROE_API'] ?? 'http://127.0.0.1:8090' } },
})
