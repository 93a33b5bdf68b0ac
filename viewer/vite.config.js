import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig } from 'vite';

const OUT = fileURLToPath(new URL('../dist/viewer', import.meta.url));

/** Quality 11 would save three percent and take twenty seconds on GraphiQL's editor. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Compressed once here instead of at every request; the gateway serves `.br` or `.gz` to clients that accept it. */
const compressFiles = {
  name: 'compress-files',
  apply: 'build',
  async closeBundle() {
    const files = await readdir(OUT, { recursive: true });
    const texts = files.filter((file) => /\.(js|css|html|svg)$/.test(file)).map((file) => join(OUT, file));
    await Promise.all(
      texts.map(async (file) => {
        const content = await readFile(file);
        await writeFile(`${file}.br`, await promisify(brotliCompress)(content, BROTLI));
        await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
      }),
    );
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [compressFiles],
  worker: { format: 'es' },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    // Inlined files would be data: URLs, which the content security policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'].map((file) => join(import.meta.dirname, file)),
      // "use client" in GraphiQL's dependencies has no effect here, but causes a warning for each of a hundred files.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
    },
  },
});
