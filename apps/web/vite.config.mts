import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['RACHIS_API'] ?? 'http://localhost:4600';

export default defineConfig({
  plugins: [react()],
  // @rachis/domain is read from its sources, so that a change there shows at once and unused parts fall away.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // The contracts are classes with legacy decorators whose fields must not be defined on the instance.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false }, typescript: { removeClassFieldsWithoutInitializer: true } },
  server: { port: 4601, proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { port: 4602 },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 400,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Otherwise every icon that two pages share is a file of its own.
        codeSplitting: {
          groups: [{ name: 'icons', test: /@tabler[\\/]icons-react/ }],
        },
      },
    },
  },
});
