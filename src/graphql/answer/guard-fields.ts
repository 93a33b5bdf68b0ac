import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { JSON_TEXT } from '../text-fields/text-field-schema.ts';
import { JsonText } from '../text-fields/json-text.ts';
import type { AnswerSize } from './answer-size.ts';
import { completeInBatches } from './complete-in-batches.ts';

/** What guarded fields need of an operation's context. */
interface GuardedContext {
  /** Counts the bytes of the answer. */
  readonly answer: AnswerSize;
}

/** The quotes and the colon of a key, and the comma after its value. */
const AROUND_KEY = 4;

/** Brackets and comma of an object or a list. */
const AROUND_ITEMS = 3;

/** An upper bound for numbers as they occur in reports; `true`, `false` and `null` are shorter. */
const NUMBER_BYTES = 16;

/** Strings up to this length are assumed to have one byte per character. */
const SHORT_TEXT = 64;

/**
 * Guards all fields of a schema: their values are counted as bytes of the answer before they become part of it, and long lists of objects
 * are completed in batches.
 * @returns the same schema
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve = guarded(field);
  }
  return schema;
}

type Field = GraphQLField<unknown, unknown>;

function guarded({ type, resolve = defaultFieldResolver }: Field): GraphQLFieldResolver<unknown, unknown> {
  const admit = admissionOf(type);
  return (source, given, context, info) => {
    const { answer } = context as GuardedContext;
    const around = String(info.path.key).length + AROUND_KEY;
    const value = resolve(source, given, context, info);
    return value instanceof Promise
      ? value.then((settled: unknown) => admit(settled, answer, around))
      : admit(value, answer, around);
  };
}

/** Counts a field's value and returns what graphql-js completes in its place. */
type Admit = (value: unknown, answer: AnswerSize, around: number) => unknown;

function admissionOf(type: GraphQLOutputType): Admit {
  const named = getNamedType(type);
  if (!isLeafType(named)) {
    const list = getNullableType(type);
    return isListType(list) ? admitObjects(!isNonNullType(list.ofType)) : admitObject;
  }
  if (named.name === JSON_TEXT) return admitObject;
  return named.name === 'JSON' ? admitJson : admitLeaf;
}

const admitObject: Admit = (value, answer, around) => {
  answer.take(around + AROUND_ITEMS);
  return value;
};

const admitObjects =
  (mayHoldNull: boolean): Admit =>
  (value, answer, around) => {
    if (!Array.isArray(value)) return admitObject(value, answer, around);
    answer.take(around + AROUND_ITEMS * (value.length + 1));
    return completeInBatches(value as unknown[], answer, mayHoldNull);
  };

/** JSON of any shape is serialized first, so that its size is known. */
const admitJson: Admit = (value, answer, around) => {
  if (value === null || value === undefined || value instanceof Error) return value;
  const text = JSON.stringify(value);
  answer.take(around + Buffer.byteLength(text));
  return new JsonText(text);
};

const admitLeaf: Admit = (value, answer, around) => {
  answer.take(around + (Array.isArray(value) ? sizeOfAll(value) : sizeOf(value)));
  return value;
};

const sizeOfAll = (values: readonly unknown[]): number => {
  let bytes = AROUND_ITEMS;
  for (const value of values) bytes += sizeOf(value) + 1;
  return bytes;
};

function sizeOf(value: unknown): number {
  if (typeof value !== 'string') return NUMBER_BYTES;
  return value.length <= SHORT_TEXT ? value.length + 2 : Buffer.byteLength(JSON.stringify(value));
}
