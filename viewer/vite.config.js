import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, transformWithOxc } from 'vite';
import { renderReference } from './src/docs/render/page.ts';
import { SCHEMA_FILES } from './src/docs/render/parts.ts';

const OUT = fileURLToPath(new URL('../dist/viewer', import.meta.url));
const DOCUMENTS = fileURLToPath(new URL('../client/src/generated/persisted-documents.json', import.meta.url));
const FIRST = 'src/app/first-question.ts';

/** Loads the page's first script before all others, and runs it as soon as it is there. */
const runFirst = {
  name: 'run-first',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {}, filename }) {
      if (!filename.endsWith('index.html')) return [];
      const built = Object.values(bundle).find(({ facadeModuleId }) => facadeModuleId?.endsWith(FIRST));
      const scripts = built ? [built.fileName, ...built.imports].map((file) => `/${file}`) : [`/${FIRST}`];
      const [src, ...imports] = scripts;
      return [
        { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head-prepend' },
        ...imports.map((href) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href },
          injectTo: 'head-prepend',
        })),
      ];
    },
  },
};

/** Writes the schema reference into `docs.html`: it needs no script to be read. */
const writeReference = {
  name: 'write-reference',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { filename }) {
      if (!filename.endsWith('docs.html')) return html;
      const parts = SCHEMA_FILES.map(async ([name, title]) => ({
        title,
        sdl: await readFile(join(import.meta.dirname, `../schema/${name}.graphql`), 'utf8'),
      }));
      const { contents, sections } = renderReference(await Promise.all(parts));
      return (
        html
          // The chosen theme is set before anything is drawn.
          .replace('<script type="module"', '<script type="module" blocking="render"')
          .replace('<!--contents-->', () => contents)
          .replace('<!--sections-->', () => sections)
      );
    },
  },
};

/** The gateway knows the page's documents by their ids from the start. */
const copyDocuments = {
  name: 'copy-documents',
  apply: 'build',
  closeBundle: () => copyFile(DOCUMENTS, join(OUT, 'documents.json')),
};

const EMBED_SCRIPT = fileURLToPath(new URL('../client/src/embed.ts', import.meta.url));

/** The script that other pages import: a file of the client as it is, but for its types, so that whoever gives it a key can read it. */
const emitEmbedScript = {
  name: 'emit-embed-script',
  apply: 'build',
  async generateBundle() {
    const { code } = await transformWithOxc(await readFile(EMBED_SCRIPT, 'utf8'), EMBED_SCRIPT);
    this.emitFile({ type: 'asset', fileName: 'embed.js', source: code });
  },
};

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
  plugins: [runFirst, writeReference, emitEmbedScript, compressFiles, copyDocuments],
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
      input: ['index.html', 'graphiql.html', 'docs.html', 'embed.html', FIRST].map((file) =>
        join(import.meta.dirname, file),
      ),
      // "use client" in GraphiQL's dependencies has no effect here, but causes a warning for each of a hundred files.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
    },
  },
});
