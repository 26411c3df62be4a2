import type { Catalog } from 'insatsguiden';
import { createRoot, hydrateRoot } from 'react-dom/client';
import json from './bundle.json';
import { Page } from './page';

const app = document.getElementById('app');
if (!app) throw new Error('There is nowhere to draw.');
const page = <Page bundle={json as unknown as Catalog} />;
// What the server has drawn is taken over; on the page without it all is drawn here.
if (app.hasChildNodes()) hydrateRoot(app, page, { onRecoverableError: (error) => console.error(error) });
else createRoot(app).render(page);
