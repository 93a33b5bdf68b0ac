/**
 * Gives a resolver's items as they come. graphql-js takes an async iterable wherever a list is due and completes each item
 * before it asks for the next, so that the event loop is free in between; the generated types know of arrays only.
 */
export const streamed = <Item>(items: AsyncIterable<Item>): readonly Item[] => items as unknown as readonly Item[];
