import {
  astFromValue,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';
import { descriptionHtml, escapeHtml, linkTo } from './html.ts';
import type { Reference } from './reference.ts';

/** The section of one type: its description, what uses it, and each of its fields, arguments, input fields or values. */
export function typeSection(type: GraphQLNamedType, reference: Reference): string {
  const describe = (described: Described): string => about(described, reference);
  return `<section class="type" id="${type.name}" aria-labelledby="${type.name}-title">
<div class="about"><h3 id="${type.name}-title">${linkTo(type.name)} <span class="kind">${kindOf(type)}</span></h3>
${describe(type)}${keyOf(type, reference)}${usedBy(type, reference)}</div>
${membersOf(type, describe).join('\n')}
</section>`;
}

interface Described {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

const about = ({ description, deprecationReason }: Described, { anchors }: Reference): string => {
  const isAnchor = (name: string): boolean => anchors.has(name);
  const deprecation =
    typeof deprecationReason === 'string'
      ? `<div class="deprecated"><strong>Deprecated</strong> ${descriptionHtml(deprecationReason, isAnchor)}</div>`
      : '';
  return `${deprecation}${descriptionHtml(description, isAnchor)}`;
};

function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  return isScalarType(type) ? 'scalar' : 'type';
}

function keyOf({ name }: GraphQLNamedType, { keys }: Reference): string {
  const key = keys.get(name);
  return key === undefined ? '' : `<p class="uses">Key for other subgraphs: <code>${escapeHtml(key)}</code></p>`;
}

/** Scalars are used everywhere. */
function usedBy(type: GraphQLNamedType, { uses }: Reference): string {
  const of = isScalarType(type) ? [] : (uses.get(type.name) ?? []);
  return of.length === 0 ? '' : `<p class="uses">Used by ${of.map((anchor) => linkTo(anchor)).join(', ')}</p>`;
}

function membersOf(type: GraphQLNamedType, describe: (described: Described) => string): string[] {
  if (isEnumType(type))
    return type
      .getValues()
      .map((value) =>
        member(
          `${type.name}.${value.name}`,
          value.name,
          `<code><strong>${value.name}</strong></code>`,
          describe(value),
        ),
      );
  if (isUnionType(type))
    return type.getTypes().map(({ name }) => member(`${type.name}.${name}`, name, `<code>${linkTo(name)}</code>`, ''));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) =>
      member(`${type.name}.${field.name}`, field.name, signatureOf(field), describe(field)),
    );
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).map((field) => {
    const anchor = `${type.name}.${field.name}`;
    return member(
      anchor,
      field.name,
      `<code><strong>${field.name}</strong>: ${typeHtml(field.type)}</code>`,
      `${describe(field)}${argumentsOf(field, anchor, describe)}`,
    );
  });
}

const member = (anchor: string, name: string, signature: string, content: string): string =>
  `<div class="member" id="${anchor}"><h4>${signature}<a class="anchor" href="#${anchor}" aria-label="Link to ${name}">#</a></h4>${content}</div>`;

function argumentsOf(
  { args }: GraphQLField<unknown, unknown>,
  anchor: string,
  describe: (described: Described) => string,
): string {
  if (args.length === 0) return '';
  const items = args.map(
    (argument) => `<li id="${anchor}.${argument.name}">${signatureOf(argument)}${describe(argument)}</li>`,
  );
  return `<ul class="arguments" aria-label="Arguments">${items.join('')}</ul>`;
}

/** Name, type and default of an argument or an input field. */
function signatureOf({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return `<code><strong>${name}</strong>: ${typeHtml(type)}${value ? escapeHtml(` = ${print(value)}`) : ''}</code>`;
}

/** A type as written in the schema, its name a link: `[Call!]!`. */
const typeHtml = (type: { toString(): string }): string => type.toString().replace(/\w+/, (name) => linkTo(name));
