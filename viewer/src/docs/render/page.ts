import { escapeHtml } from '../../parts/escape-html.ts';
import { linkTo } from './html.ts';
import { readReference, type SchemaPart, type TypeGroup } from './reference.ts';
import { typeSection } from './type-section.ts';

/** The two parts of the schema reference that depend on the schema, as HTML. */
export interface ReferenceHtml {
  /** Links to all types, by group. */
  readonly contents: string;
  /** A section for each type. */
  readonly sections: string;
}

/**
 * Renders the schema reference. Anchors are the names of types (`Call`), fields and values (`Call.verdict`), and arguments
 * (`Call.verdict.policy`).
 * @throws GraphQLError if the schema cannot be read
 */
export function renderReference(parts: readonly SchemaPart[]): ReferenceHtml {
  const reference = readReference(parts);
  return {
    contents: reference.groups
      .map(
        (group) =>
          `<h2>${linkTo(idOf(group), group.title)}</h2><ul>${group.types.map(({ name }) => `<li>${linkTo(name)}</li>`).join('')}</ul>`,
      )
      .join('\n'),
    sections: reference.groups
      .map(
        (group) =>
          `<div class="group"><h2 id="${idOf(group)}">${escapeHtml(group.title)}</h2>\n${group.types.map((type) => typeSection(type, reference)).join('\n')}</div>`,
      )
      .join('\n'),
  };
}

/** No name of GraphQL contains a hyphen at its start. */
const idOf = ({ title }: TypeGroup): string => `-${title.toLowerCase().replaceAll(/\W+/g, '-')}`;
