import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// No data: addresses and no inline scripts in what is built: the server's content-security policy refuses both.
export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // test/browser/size.test.ts keeps what the first page loads below 300 KB, packed.
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4711' } },
})
