#!/usr/bin/env node
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createClient } from 'call-report-client';
import { createServer } from './server.ts';

const { TELNYX_API_KEY, GATEWAY_URL = 'http://127.0.0.1:4000', SHOW_NUMBERS } = process.env;

if (TELNYX_API_KEY === undefined || TELNYX_API_KEY === '') {
  process.stderr.write('TELNYX_API_KEY is not set; accepted: the API key whose calls the assistant may read.\n');
  process.exitCode = 2;
} else {
  const url = `${GATEWAY_URL.replace(/\/$/, '')}/graphql`;
  const client = createClient({ url, token: () => TELNYX_API_KEY });
  await createServer(client, { isRedacted: SHOW_NUMBERS !== 'true' }).connect(new StdioServerTransport());
}
