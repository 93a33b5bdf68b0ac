import { ApiError } from './errors.ts';
import { timeOf, type JsonObject } from './json.ts';
import { single, type Query } from './paging.ts';

const OPERATORS = ['eq', 'gt', 'gte', 'lt', 'lte', 'contains'] as const;
type Operator = (typeof OPERATORS)[number];

/** One `filter[FIELD]=VALUE` or `filter[FIELD][OPERATOR]=VALUE` of a request. */
export interface Filter {
  field: string;
  operator: Operator;
  value: string;
  parameter: string;
}
/** Reads a filter's value from a record. */
export type ReadField = (record: JsonObject) => unknown;

/**
 * Every `filter[...]` of a query.
 * @throws ApiError 400 for an unknown operator or a repeated filter
 */
export function readFilters(query: Query): Filter[] {
  return Object.keys(query).flatMap((parameter) => {
    const [, field, operator = 'eq'] = /^filter\[([^\]]+)\](?:\[([^\]]+)\])?$/.exec(parameter) ?? [];
    if (field === undefined) return [];
    const known = OPERATORS.find((name) => name === operator);
    if (known === undefined) throw new ApiError(400, `The operator '${operator}' is not known.`, parameter);
    return [{ field, operator: known, value: single(query, parameter) ?? '', parameter }];
  });
}

/**
 * The records that match every filter.
 * @param fields how each filter's field is read from a record
 * @throws ApiError 400 naming a filter's field that the records do not have
 */
export function applyFilters(
  records: readonly JsonObject[],
  filters: readonly Filter[],
  fields: ReadonlyMap<string, ReadField>,
): JsonObject[] {
  const tests = filters.map((filter) => {
    const read = fields.get(filter.field);
    if (read === undefined) throw new ApiError(400, `The field '${filter.field}' is not known.`, filter.parameter);
    return (record: JsonObject): boolean => passes(read(record), filter);
  });
  return records.filter((record) => tests.every((test) => test(record)));
}

/** Fields read directly from a record, under the same or another name. */
export function plainFields(names: Readonly<Record<string, string>> | readonly string[]): Map<string, ReadField> {
  const pairs = Array.isArray(names) ? names.map((name: string) => [name, name] as const) : Object.entries(names);
  return new Map(pairs.map(([filter, key]) => [filter, (record: JsonObject): unknown => record[key]]));
}

/** Negative, zero or positive as `left` sorts before, with or after `right`: by time, by number, else by text. */
export function compare(left: unknown, right: unknown): number {
  const [leftTime, rightTime] = [timeOf(left), timeOf(right)];
  if (leftTime !== undefined && rightTime !== undefined) return leftTime - rightTime;
  const [leftText, rightText] = [textOf(left), textOf(right)];
  const difference = Number(leftText) - Number(rightText);
  if (leftText !== '' && rightText !== '' && !Number.isNaN(difference)) return difference;
  return leftText < rightText ? -1 : Number(leftText > rightText);
}

function passes(found: unknown, { operator, value }: Filter): boolean {
  // Compared as text: ids and telephone numbers may look like numbers.
  if (operator === 'eq') return textOf(found) === value || (timeOf(value) !== undefined && compare(found, value) === 0);
  if (operator === 'contains') return textOf(found).toLowerCase().includes(value.toLowerCase());
  if (found === undefined || found === null) return false;
  const order = compare(found, value);
  if (operator === 'gt') return order > 0;
  if (operator === 'gte') return order >= 0;
  return operator === 'lt' ? order < 0 : order <= 0;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
