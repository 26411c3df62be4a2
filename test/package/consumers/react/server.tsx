import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { Page } from './page';

const [, , bundle = ''] = process.argv;
process.stdout.write(renderToString(<Page bundle={JSON.parse(readFileSync(bundle, 'utf8'))} />));
