import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { firstQuery } from './first-query.js';

// Same origin, so that the page works wherever the gateway is; no subscriptions yet.
const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', location.href).href });

createRoot(document.getElementById('root')).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={firstQuery}
    defaultHeaders={'{\n  "authorization": ""\n}'}
    defaultEditorToolsVisibility="headers"
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
  >
    <GraphiQL.Logo>Dân Vận</GraphiQL.Logo>
  </GraphiQL>,
);
