import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { KIOSK_PAGE, kioskPage } from './scripts/kiosk-page.js';

/** The folder of the catalogue that the kiosk shows. Another: `KIOSK_CATALOG=catalogs/sala npm run build:kiosk`. */
const CATALOG = process.env.KIOSK_CATALOG ?? 'catalogs/ragunda';

/**
 * `dist/kiosk/`: a folder to put on a web server as it is, with the kiosk page, the built element, one catalogue in all
 * its languages, and a service worker that keeps every file of it for when there is no network.
 */
export default defineConfig({
  root: 'demo',
  base: './',
  publicDir: false,
  plugins: [
    kioskPage(CATALOG),
    VitePWA({
      strategies: 'generateSW',
      // A newer version waits until the page says so: never in the middle of a visit.
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,svg,png,webmanifest}'],
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        // The first visit is kept too, from the moment the files have come.
        clientsClaim: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ],
  build: {
    outDir: '../dist/kiosk',
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: KIOSK_PAGE,
      output: { entryFileNames: 'kiosk.js', assetFileNames: '[name][extname]' },
    },
  },
});
