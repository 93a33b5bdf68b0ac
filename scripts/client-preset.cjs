// CommonJS, as the plugins that the command loads: a package that is required while it is being imported fails in some runs.
const { preset: clientPreset } = require('@graphql-codegen/client-preset');

/** What typed documents are declared as, relative to the generated files: the client depends on no other package for its types. */
const DOCUMENT_TYPE = '../typed-document.ts#TypedDocumentNode';

/** The texts are loaded only for a gateway that does not know the documents yet. */
const MODULES = {
  pluginMap: {
    ids: {
      plugin: async (_schema, documents, { manifest }) => {
        const { content } = await manifest.plugin(_schema, documents, {});
        const entries = Object.entries(JSON.parse(content)).map(
          ([id, text]) => `  ${/\bquery (\w+)/.exec(text)[1]}: '${id}',`,
        );
        return `/* eslint-disable */\n/** The id of each document, by the name of its operation. */\nexport const ids = {\n${entries.join('\n')}\n} as const;\n`;
      },
    },
    texts: {
      plugin: async (_schema, documents, { manifest }) => {
        const { content } = await manifest.plugin(_schema, documents, {});
        return `/* eslint-disable */\n/** The text of each document, by its id. */\nexport const texts: Readonly<Record<string, string>> = ${content};`;
      },
    },
  },
};

/**
 * GraphQL Code Generator's client preset, for `client/`: typed documents, each an export of its own, the manifest of their texts as JSON, and
 * the same texts and their ids as modules. Without the preset's `graphql()` function, which would load all documents to find one.
 */
const preset = {
  ...clientPreset,
  async buildGeneratesSection(options) {
    const sections = await clientPreset.buildGeneratesSection(options);
    return sections.flatMap((section) => {
      if (section.filename.endsWith('/graphql.ts'))
        return [{ ...section, config: { ...section.config, documentNodeImport: DOCUMENT_TYPE } }];
      if (!section.filename.endsWith('/persisted-documents.json')) return [];
      const manifest = section.pluginMap['persisted-operations'];
      const module = (name) => ({
        ...section,
        ...MODULES,
        filename: section.filename.replace('persisted-documents.json', `${name}.ts`),
        plugins: [{ [name]: { manifest } }],
      });
      return [section, module('ids'), module('texts')];
    });
  },
};

module.exports = { preset };
