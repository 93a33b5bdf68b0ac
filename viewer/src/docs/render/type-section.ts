import { astFromValue, isEnumType, isInputObjectType, isScalarType, print, type GraphQLNamedType } from 'graphql';
import { escapeHtml } from '../../parts/escape-html.ts';
import { descriptionHtml, linkTo } from './html.ts';
import { membersOf, type Member, type Reference } from './reference.ts';

/** The section of one type: its description, what uses it, and each of its fields, arguments, input fields or values. */
export function typeSection(type: GraphQLNamedType, reference: Reference): string {
  const describe = (described: Described): string => about(described, reference);
  return `<section class="type" id="${type.name}" aria-labelledby="${type.name}-title">
<div class="about"><h3 id="${type.name}-title">${linkTo(type.name)} <span class="kind">${kindOf(type)}</span></h3>
${describe(type)}</div>
${keyOf(type, reference)}${usedBy(type, reference)}
${membersOf(type)
  .map((member) => memberHtml(member, describe))
  .join('\n')}
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
  return isScalarType(type) ? 'scalar' : 'type';
}

function keyOf({ name }: GraphQLNamedType, { keys }: Reference): string {
  const codes = keys.get(name)?.map((fields) => `<code>${escapeHtml(fields)}</code>`) ?? [];
  return codes.length === 0 ? '' : `<p class="uses">Key for other subgraphs: ${codes.join(' or ')}</p>`;
}

/** Scalars are used everywhere. */
function usedBy(type: GraphQLNamedType, { uses }: Reference): string {
  const of = isScalarType(type) ? [] : (uses.get(type.name) ?? []);
  return of.length === 0 ? '' : `<p class="uses">Used by ${of.map((anchor) => linkTo(anchor)).join(', ')}</p>`;
}

function memberHtml({ anchor, definition, args }: Member, describe: (described: Described) => string): string {
  const { name } = definition;
  return `<div class="member" id="${anchor}"><h4>${signatureOf(definition)}<a class="anchor" href="#${anchor}" aria-label="Link to ${name}">#</a></h4>${describe(definition)}${argumentsHtml(args, describe)}</div>`;
}

function argumentsHtml(args: readonly Member[], describe: (described: Described) => string): string {
  if (args.length === 0) return '';
  const items = args.map(
    ({ anchor, definition }) => `<li id="${anchor}">${signatureOf(definition)}${describe(definition)}</li>`,
  );
  return `<ul class="arguments" aria-label="Arguments">${items.join('')}</ul>`;
}

/** Name, type and default, as far as there are any. */
function signatureOf(definition: Member['definition']): string {
  const type = 'type' in definition ? `: ${typeHtml(definition.type)}` : '';
  const value =
    'defaultValue' in definition && definition.defaultValue !== undefined
      ? astFromValue(definition.defaultValue, definition.type)
      : undefined;
  return `<code><strong>${definition.name}</strong>${type}${value ? escapeHtml(` = ${print(value)}`) : ''}</code>`;
}

/** A type as written in the schema, its name a link: `[Call!]!`. */
const typeHtml = (type: { toString(): string }): string => type.toString().replace(/\w+/, (name) => linkTo(name));
