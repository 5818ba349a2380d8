import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** How the web application is built: `npm run build:web`. `npm run dev:web` serves it as it is edited, beside a `regua serve`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // A polyfill of module preloads would be a script of no use to the browsers of the target.
    modulePreload: { polyfill: false },
    // Its policy lets no image, font or script be part of a document.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/v1': 'http://localhost:8484',
      '/sandbox': 'http://localhost:8484',
      '/app/settings.json': 'http://localhost:8484',
    },
  },
});
