/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Head($callId: ID!) {\n  callReports(callId: $callId) {\n    id\n    callId\n    storedAt\n    createdAt\n    missingSegments\n    repeatedSegmentCount\n    sdk {\n      name\n      platform\n      version\n      userAgent\n    }\n    summary {\n      direction\n      state\n      callerNumber\n      destinationNumber\n      durationSeconds\n      startedAt\n      endedAt\n    }\n    segments {\n      index\n      isFinal\n      intervalCount\n      storedAt\n      flushReason {\n        type\n        socketClose {\n          code\n          codeName\n        }\n      }\n    }\n  }\n}": typeof types.HeadDocument,
    "query Ice($callId: ID!) {\n  callReports(callId: $callId) {\n    id\n    paths {\n      start\n      end\n      intervalCount\n      ice {\n        id\n        state\n        nominated\n        currentRoundTripTime\n        local {\n          candidateType\n          protocol\n          networkType\n          address\n          port\n          relayProtocol\n          url\n        }\n        remote {\n          candidateType\n          protocol\n          address\n          port\n        }\n      }\n      transport {\n        iceState\n        dtlsState\n        srtpCipher\n        tlsVersion\n        selectedCandidatePairChanges\n      }\n      inboundCodec {\n        mimeType\n        clockRate\n        channels\n      }\n      outboundCodec {\n        mimeType\n        clockRate\n        channels\n      }\n    }\n    candidates: logs(search: \"candidate\", first: 500) {\n      nodes {\n        timestamp\n        message\n        context\n      }\n    }\n    states: logs(search: \"state changed\", first: 500) {\n      nodes {\n        timestamp\n        message\n      }\n    }\n  }\n}": typeof types.IceDocument,
    "query Logs($callId: ID!, $minLevel: LogLevel, $search: String, $first: Int!, $after: String) {\n  callReports(callId: $callId) {\n    id\n    logs(minLevel: $minLevel, search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        timestamp\n        level\n        levelRaw\n        message\n        context\n        segmentIndex\n      }\n    }\n  }\n}": typeof types.LogsDocument,
    "query Raw($callId: ID!, $indexes: [Int!]) {\n  callReports(callId: $callId) {\n    id\n    segments(indexes: $indexes) {\n      index\n      raw\n    }\n  }\n}": typeof types.RawDocument,
};
const documents: Documents = {
    "query Head($callId: ID!) {\n  callReports(callId: $callId) {\n    id\n    callId\n    storedAt\n    createdAt\n    missingSegments\n    repeatedSegmentCount\n    sdk {\n      name\n      platform\n      version\n      userAgent\n    }\n    summary {\n      direction\n      state\n      callerNumber\n      destinationNumber\n      durationSeconds\n      startedAt\n      endedAt\n    }\n    segments {\n      index\n      isFinal\n      intervalCount\n      storedAt\n      flushReason {\n        type\n        socketClose {\n          code\n          codeName\n        }\n      }\n    }\n  }\n}": types.HeadDocument,
    "query Ice($callId: ID!) {\n  callReports(callId: $callId) {\n    id\n    paths {\n      start\n      end\n      intervalCount\n      ice {\n        id\n        state\n        nominated\n        currentRoundTripTime\n        local {\n          candidateType\n          protocol\n          networkType\n          address\n          port\n          relayProtocol\n          url\n        }\n        remote {\n          candidateType\n          protocol\n          address\n          port\n        }\n      }\n      transport {\n        iceState\n        dtlsState\n        srtpCipher\n        tlsVersion\n        selectedCandidatePairChanges\n      }\n      inboundCodec {\n        mimeType\n        clockRate\n        channels\n      }\n      outboundCodec {\n        mimeType\n        clockRate\n        channels\n      }\n    }\n    candidates: logs(search: \"candidate\", first: 500) {\n      nodes {\n        timestamp\n        message\n        context\n      }\n    }\n    states: logs(search: \"state changed\", first: 500) {\n      nodes {\n        timestamp\n        message\n      }\n    }\n  }\n}": types.IceDocument,
    "query Logs($callId: ID!, $minLevel: LogLevel, $search: String, $first: Int!, $after: String) {\n  callReports(callId: $callId) {\n    id\n    logs(minLevel: $minLevel, search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        timestamp\n        level\n        levelRaw\n        message\n        context\n        segmentIndex\n      }\n    }\n  }\n}": types.LogsDocument,
    "query Raw($callId: ID!, $indexes: [Int!]) {\n  callReports(callId: $callId) {\n    id\n    segments(indexes: $indexes) {\n      index\n      raw\n    }\n  }\n}": types.RawDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Head($callId: ID!) {\n  callReports(callId: $callId) {\n    id\n    callId\n    storedAt\n    createdAt\n    missingSegments\n    repeatedSegmentCount\n    sdk {\n      name\n      platform\n      version\n      userAgent\n    }\n    summary {\n      direction\n      state\n      callerNumber\n      destinationNumber\n      durationSeconds\n      startedAt\n      endedAt\n    }\n    segments {\n      index\n      isFinal\n      intervalCount\n      storedAt\n      flushReason {\n        type\n        socketClose {\n          code\n          codeName\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query Head($callId: ID!) {\n  callReports(callId: $callId) {\n    id\n    callId\n    storedAt\n    createdAt\n    missingSegments\n    repeatedSegmentCount\n    sdk {\n      name\n      platform\n      version\n      userAgent\n    }\n    summary {\n      direction\n      state\n      callerNumber\n      destinationNumber\n      durationSeconds\n      startedAt\n      endedAt\n    }\n    segments {\n      index\n      isFinal\n      intervalCount\n      storedAt\n      flushReason {\n        type\n        socketClose {\n          code\n          codeName\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Ice($callId: ID!) {\n  callReports(callId: $callId) {\n    id\n    paths {\n      start\n      end\n      intervalCount\n      ice {\n        id\n        state\n        nominated\n        currentRoundTripTime\n        local {\n          candidateType\n          protocol\n          networkType\n          address\n          port\n          relayProtocol\n          url\n        }\n        remote {\n          candidateType\n          protocol\n          address\n          port\n        }\n      }\n      transport {\n        iceState\n        dtlsState\n        srtpCipher\n        tlsVersion\n        selectedCandidatePairChanges\n      }\n      inboundCodec {\n        mimeType\n        clockRate\n        channels\n      }\n      outboundCodec {\n        mimeType\n        clockRate\n        channels\n      }\n    }\n    candidates: logs(search: \"candidate\", first: 500) {\n      nodes {\n        timestamp\n        message\n        context\n      }\n    }\n    states: logs(search: \"state changed\", first: 500) {\n      nodes {\n        timestamp\n        message\n      }\n    }\n  }\n}"): (typeof documents)["query Ice($callId: ID!) {\n  callReports(callId: $callId) {\n    id\n    paths {\n      start\n      end\n      intervalCount\n      ice {\n        id\n        state\n        nominated\n        currentRoundTripTime\n        local {\n          candidateType\n          protocol\n          networkType\n          address\n          port\n          relayProtocol\n          url\n        }\n        remote {\n          candidateType\n          protocol\n          address\n          port\n        }\n      }\n      transport {\n        iceState\n        dtlsState\n        srtpCipher\n        tlsVersion\n        selectedCandidatePairChanges\n      }\n      inboundCodec {\n        mimeType\n        clockRate\n        channels\n      }\n      outboundCodec {\n        mimeType\n        clockRate\n        channels\n      }\n    }\n    candidates: logs(search: \"candidate\", first: 500) {\n      nodes {\n        timestamp\n        message\n        context\n      }\n    }\n    states: logs(search: \"state changed\", first: 500) {\n      nodes {\n        timestamp\n        message\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Logs($callId: ID!, $minLevel: LogLevel, $search: String, $first: Int!, $after: String) {\n  callReports(callId: $callId) {\n    id\n    logs(minLevel: $minLevel, search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        timestamp\n        level\n        levelRaw\n        message\n        context\n        segmentIndex\n      }\n    }\n  }\n}"): (typeof documents)["query Logs($callId: ID!, $minLevel: LogLevel, $search: String, $first: Int!, $after: String) {\n  callReports(callId: $callId) {\n    id\n    logs(minLevel: $minLevel, search: $search, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        timestamp\n        level\n        levelRaw\n        message\n        context\n        segmentIndex\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Raw($callId: ID!, $indexes: [Int!]) {\n  callReports(callId: $callId) {\n    id\n    segments(indexes: $indexes) {\n      index\n      raw\n    }\n  }\n}"): (typeof documents)["query Raw($callId: ID!, $indexes: [Int!]) {\n  callReports(callId: $callId) {\n    id\n    segments(indexes: $indexes) {\n      index\n      raw\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;