import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/tokens.css';
import './ui/mantine.css';
import './ui/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './providers.js';
import { createQueryClient } from './query-client.js';
import { createAppRouter } from './router.js';

declare global {
  interface Window {
    __webpack_nonce__?: string;
  }
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// The dialogs' scroll lock asks for the word under this name, which is what its authors settled on.
window.__webpack_nonce__ = nonce;

const client = createQueryClient();
const router = createAppRouter(client);
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element with the id "root"');

createRoot(place).render(
  <StrictMode>
    <Providers client={client} nonce={nonce}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
