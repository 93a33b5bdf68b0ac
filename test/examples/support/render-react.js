import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createClient } from '../../../client/src/client.ts';
import { CallAtAGlanceDocument, OverviewAtAGlanceDocument } from '../../../client/src/documents.ts';
import { CallView } from '../../../examples/react/src/CallPage.tsx';
import { OverviewView } from '../../../examples/react/src/OverviewPage.tsx';

/** Writes the example's two views of real answers as HTML: `{ call, overview }`. A process of its own, because jest does not read JSX. */
const { GATEWAY = '', TOKEN = '', CALL_ID: callId } = process.env;
const client = createClient({ url: `${GATEWAY}/graphql`, token: () => TOKEN });

const call = await client.request(CallAtAGlanceDocument, { callId });
let overview;
for await (const answer of client.poll(OverviewAtAGlanceDocument, { filter: {}, worst: 3 })) overview = answer;

process.stdout.write(
  JSON.stringify({
    call: renderToStaticMarkup(createElement(CallView, call)),
    overview: renderToStaticMarkup(createElement(OverviewView, overview)),
  }),
);
