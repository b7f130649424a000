import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The gateway's content policy allows workers and modules from itself only: nothing is inlined, nothing comes from elsewhere.
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5_000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // React compiler marks in GraphiQL's own files mean nothing once bundled.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  worker: { format: 'es' },
});
